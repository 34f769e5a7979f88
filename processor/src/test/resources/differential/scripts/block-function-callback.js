function outer(items) {
  try {
    function twice(value) { return value * 2; }
  } catch (error) {
    function twice() { return 0; }
  }
  return items.map(twice);
}
console.log(outer([1, 2, 3]));
