function outer() {
  try { throw 'thrown'; } catch (problem) {
    var caught = problem;
    function handler() { return 'handled ' + problem; }
  }
  return handler() + caught;
}
console.log(outer());
