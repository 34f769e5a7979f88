// Only modules and asynchronous functions reserve the word.
var await = 2, yield = 3;
function read(await) { return await + 1; }
console.log(await, yield, read(4));
