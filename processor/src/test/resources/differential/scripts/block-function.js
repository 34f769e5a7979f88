function greet(friendly) {
  if (friendly) {
    function text() { return 'hello'; }
  } else {
    function text() { return 'go away'; }
  }
  return text();
}
console.log(greet(true));
try { console.log(greet(false)); } catch (e) { console.log(e.name); }
