function outer(value) {
  if (true) { function value() { return 'function'; } }
  return typeof value;
}
console.log(outer('argument'));
