function strict() { 'other directive'; "use strict"; return this === undefined; }
function sloppy() { return this === undefined; }
console.log(strict(), sloppy(), (() => { 'use strict'; return (function () { return this; })(); })());
