function outer() {
  return inner();
  function inner() { return 'hoisted'; }
  var later = 1;
}
function never() { if (false) { function kept() { return 1; } } return typeof kept; }
function loop() { while (true) { break; var inside = 1; } return typeof inside; }
console.log(outer(), never(), loop());
