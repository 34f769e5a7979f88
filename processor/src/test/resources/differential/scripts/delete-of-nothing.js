// Allowed, and of no use.
var kept = 1;
console.log(delete 1, delete kept, typeof kept);
