// A function is not seen outside its block where a let of its name is in between.
function outer() {
  let result = 'let';
  { function result() { return 'function'; } }
  return typeof result;
}
console.log(outer());
