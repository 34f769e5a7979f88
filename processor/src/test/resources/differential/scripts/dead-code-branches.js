var run = function (longName) { if (false) { if (longName) { var hoisted = 1; } } return [longName + 1, hoisted]; };
var other = function (longName) { if (true) { return longName + 1; } else if (longName) {} };
var third = function (longName) { if (false) { void longName(); } return longName + 1; };
console.log(run(1), other(2), third(3));
