function all({ a, b: { c = a, ...rest } = {}, ['d' + 1]: d = c, ...others }, [e, , f = e, ...[g]] = [1, 2]) { return [a, c, rest, d, others, e, f, g]; }
var x = 1, y = 2, target = {};
[x, y] = [y, x];
({ x: target.first, y: target['second'] = 5 } = { x });
({ x, y = 7 } = { x: 3 });
console.log(all({ a: 1, b: { z: 2 }, q: 3 }), x, y, target);
