var log = [], k = name => (log.push(name), name);
var o = { [k('a')]: k('va'), [k('b')]() {}, get [k('c')]() { return 1; } };
class C { static [k('d')] = k('vd'); [k('e')] = k('ve'); static { k('block'); } static [k('f')]() {} }
k('x')[k('y')] = k('z'); [o[k('m')], o[k('n')]] = [k('1'), k('2')];
console.log(log, Object.keys(o));
