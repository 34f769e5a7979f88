var value = 'outer';
function shadows(value) { { let value = 'block'; { const value = 'deeper'; var later = () => value; } console.log(value, later()); } return function value() { return typeof value; }(); }
console.log(shadows('parameter'), value);
var recursive = function value(n) { return n ? value(n - 1) + n : 0; }; console.log(recursive(3));
