var result = (function inner(count) { inner = 5; return typeof inner + count; })(1);
var shadow = (function inner(inner) { return inner; })(2);
var variable = (function inner() { var inner; return typeof inner; })();
var strict = (function inner() { 'use strict'; try { inner = 1; } catch (e) { return e.name; } })();
console.log(result, shadow, variable, strict, typeof inner);
