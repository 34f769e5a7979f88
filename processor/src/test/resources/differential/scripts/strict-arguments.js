function mapped(value) { arguments[0] = 'changed'; return value; }
function apart(value) { 'use strict'; arguments[0] = 'changed'; return value; }
function plain(value, other = 1) { arguments[0] = 'changed'; return value; }
console.log(mapped(1), apart(1), plain(1));
