var lets = [], vars = [], heads = [];
for (let i = 0; i < 3; i++) lets.push(() => i);
for (var j = 0; j < 3; j++) vars.push(() => j);
for (let k = 0, read = () => k; k < 2; k++) heads.push(read);
for (const key in { a: 1, b: 2 }) lets.push(() => key);
for (let [x, y = x] of [[1], [2, 3]]) lets.push(() => x + y);
console.log([lets, vars, heads].map(list => list.map(read => read())));
