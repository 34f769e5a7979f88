var log = [], f = x => (log.push(x), x);
var r = (f(1), f(2)) ? (f(3), f(0)) || (f(4), f(5)) : f(6);
for (var i = 0, j = 10; f('c'), i < j; i += 5, j--) f(i);
console.log(r, log, (1, Math.max)(1, 2), [(1, 2)], ((a, b) => (a, b))(1, 2));
