function outer() {
  {
    {
      function deep() { return 'deep'; }
    }
    var seen = deep();
  }
  return seen + deep();
}
console.log(outer());
