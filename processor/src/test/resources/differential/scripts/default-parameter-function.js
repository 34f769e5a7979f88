function outer(value, read = () => value) {
  function value() { return 1; }
  return typeof value + ' ' + typeof read();
}
console.log(outer('argument'));
