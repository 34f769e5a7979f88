var async = 1, of = 3, get = 4, set = 5;
var o = { async, get, set, of, async async() { return 1; }, get get() { return 2; } };
for (var of of [of]) ;
async
function plain() { return 'plain'; }
console.log(async, of, Object.keys(o), o.get, plain());
