;;;
{ } { ; }
if (1) ; else ;
for (var p in {}) ;
debugger;
var o = { };
(function () { })(); (() => { })();
console.log(typeof o, (() => ({}))(), (() => { })(), [,].length, [, 1, ,].length);
