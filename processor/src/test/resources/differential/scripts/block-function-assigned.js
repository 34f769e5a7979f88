// Inside the block the name is another variable than outside it.
function outer() {
  {
    function counter() { return 'first'; }
    counter = 5;
    var inside = counter;
  }
  return [inside, typeof counter];
}
console.log(outer());
