'use\x20strict';
function isStrict() { 'use\x20strict'; return this === undefined; }
function alsoNot() { "use str\
ict"; return this === undefined; }
console.log(isStrict(), alsoNot());
