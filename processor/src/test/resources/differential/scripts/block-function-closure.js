function outer(flag) {
  function read() { return typeof chosen; }
  var first = read();
  if (flag) { function chosen() {} }
  return [first, read()];
}
console.log(outer(true), outer(false));
