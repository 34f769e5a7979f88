function outer(value, later = eval('() => value')) {
  var value = 'body';
  return later();
}
console.log(outer('argument'));
