var first = 1;
'use strict';
function isStrict() { var local; 'use strict'; return this === undefined; }
console.log(isStrict());
