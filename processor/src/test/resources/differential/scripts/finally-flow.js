function returns() { try { return 'try'; } finally { return 'finally'; } }
function breaks() { for (;;) { try { return 'try'; } finally { break; } } return 'after'; }
function continues() { var n = 0; for (var i = 0; i < 3; i++) { try { if (i) continue; n += 10; } finally { n++; } n += 100; } return n; }
function value() { var v = 1; try { return v; } finally { v = 2; } }
console.log(returns(), breaks(), continues(), value());
