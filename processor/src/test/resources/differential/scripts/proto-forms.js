var base = { inherited: 1 };
var key = '__proto__';
console.log([{ __proto__: base }, { '__proto__': base }, { ['__proto__']: base }, { [key]: base }, { __proto__() {} }, { get __proto__() { return 1; } }, { "__proto__": null }]
  .map(object => [object.inherited, Object.keys(object).join(), Object.getPrototypeOf(object) === Object.prototype].join()));
