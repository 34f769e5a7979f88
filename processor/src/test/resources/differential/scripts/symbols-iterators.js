var tag = Symbol('described'), registered = Symbol.for('r');
var object = { [tag]: 1, [Symbol.toPrimitive](hint) { return hint; }, get [Symbol.toStringTag]() { return 'Tagged'; } };
console.log(object[tag], `${object}`, object + '', +object, Object.prototype.toString.call(object), registered.description, typeof tag, tag.toString());
var [first, ...others] = new Set([1, 2, 3]); console.log(first, others, Math.max(...others), [...'héé😀'].length, { ...'ab', ...null, ...[9] });
