'use strict';
function isStrict() { return this === undefined; }
try { undeclared = 1; } catch (e) { console.log(e.name); }
console.log(isStrict());
