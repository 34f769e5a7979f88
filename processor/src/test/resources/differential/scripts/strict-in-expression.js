'use strict' + '';
function isStrict() { 'use strict'.length; return this === undefined; }
function orNot() { 'use strict', 1; return this === undefined; }
console.log(isStrict(), orNot());
