// What no file declares must not be hidden by a new name.
globalThis.a = 'global a'; globalThis.b = 'global b';
(function (first, second) { var third = first + second; console.log(a, b, third, typeof c); (function (inner) { console.log(a, inner, third); })('x'); })(1, 2);
delete globalThis.a; delete globalThis.b;
