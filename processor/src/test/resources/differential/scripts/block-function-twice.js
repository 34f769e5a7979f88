function outer(flag) {
  { function same() { return 'first'; } }
  if (flag) { function same() { return 'second'; } }
  return same();
}
console.log(outer(true), outer(false));
