function make(__proto__) {
  var held = { __proto__ };
  return [Object.getPrototypeOf(held) === Object.prototype, Object.keys(held)];
}
console.log(make({ inherited: 1 }));
