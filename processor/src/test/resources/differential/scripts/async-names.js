var async = 1, await = 2, of = 3, get = 4, set = 5, let_ = 6, yield_ = 7;
var o = { async, await, get, set, of, async async() { return 1; }, get get() { return 2; } };
for (var of of [of]) ;
async
function plain() { return 'plain'; }
console.log(async, await, of, Object.keys(o), o.get, plain());
