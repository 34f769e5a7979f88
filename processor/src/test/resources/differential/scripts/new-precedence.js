function Make(value) { this.value = value; } Make.deep = { Make }; function factory() { return Make; }
console.log(new Make(1).value, new (factory())(2).value, new Make.deep.Make(3).value, (new Make).value, new (class { x = 4 })().x, new (Make.bind(null, 5))().value, typeof new Make);
