var count = 3, lowest = 0;
while (count --> lowest) console.log(count);
console.log(lowest<! --count);
