function outer(flag) {
  var before = typeof helper;
  if (flag) { function helper() { return 1; } }
  return before + ' ' + typeof helper;
}
console.log(outer(true), outer(false));
