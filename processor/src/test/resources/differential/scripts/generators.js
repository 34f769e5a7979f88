function* numbers(limit) { var got = []; try { for (var i = 0; i < limit; i++) got.push(yield i); } finally { console.log('closed', got); } return 'end'; }
var it = numbers(3); it.next(); it.next('a'); it.return('early');
for (var value of numbers(2)) if (value) break;
function* all() { var result = yield* numbers(1); yield result; yield; yield (yield, 1); }
console.log([...all()], Array.from({ *[Symbol.iterator]() { yield 1; yield 2; } }));
