var object = { value: 1, method() { return this && this.value; }, nested: { method: null } };
console.log([object.method?.(), (object.method)(), (0, object.method)?.call({ value: 2 }), object.nested.method?.(1), object?.['method'](), delete object?.value, object.value, (object?.method)()]);
