async function step(name, wait) { console.log(name, 'start'); await wait; console.log(name, 'middle'); try { await Promise.reject(new TypeError('x')); } catch (e) { console.log(name, e.name); } return name; }
async function* ticks() { for (var i = 0; i < 2; i++) yield i; }
(async () => { for await (var t of ticks()) console.log(t); for await (const x of [Promise.resolve(5)]) console.log(x); })();
Promise.all([step('a'), step('b', Promise.resolve())]).then(names => console.log(names.join()));
var arrow = async x => await x + 1; arrow(1).then(console.log);
