var a = 1, b = 2;
console.log([a - -b, a + +b, a - --b, a++ + ++b, - -a, + +a, !(a in [1, 2]), !(a instanceof Object), typeof (a + b), typeof a + b, (a, b), a ? b : a, -(-a), a - (b - a), a / (b / a), a - (b + a)]);
