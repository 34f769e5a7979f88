function outer() {
  for (var index = 0; index < 1; index++) {
    function callback() { return 'called ' + index; }
  }
  return { callback, other: callback };
}
console.log(outer().callback(), outer().other());
