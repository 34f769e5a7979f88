var target = { a: null, b: 1, get c() { return 0; }, set c(v) { console.log('set', v); } };
target.a ??= 'filled'; target.b ||= 'not'; target.b &&= 2; target.c ||= 5;
(function (local) { local ||= 3; local &&= local + 1; local ??= 9; console.log(local); })();
console.log(target.a, target.b);
