function outer() {
  'use strict';
  { function inner() { return 1; } }
  return typeof inner;
}
console.log(outer());
