function outer() {
  here: function marked() { return 'marked'; }
  there: { function boxed() { return 'boxed'; } break there; }
  return marked() + boxed();
}
console.log(outer());
