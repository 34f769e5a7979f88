function outer(first, write = value => { first = value; }, read = () => first) {
  var first;
  write('written');
  return [first, read()];
}
console.log(outer('argument'));
