('use strict');
function isStrict() { ('use strict'); return this === undefined; }
undeclared = 1;
console.log(isStrict(), typeof undeclared);
