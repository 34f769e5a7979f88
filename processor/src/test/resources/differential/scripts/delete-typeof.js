var o = { a: 1 }, configurable = 1;
console.log(delete o.a, delete o?.b, delete o['c'], typeof undeclared, typeof o.a, void 'x', delete (0, o).a);
try { 'use strict'; delete Object.freeze([1])[0]; console.log('silent'); } catch (e) { console.log(e.name); }
