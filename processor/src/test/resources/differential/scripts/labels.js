function search(rows) {
  outer: for (var row of rows) { inner: for (var cell of row) { if (cell > 2) continue outer; if (cell < 0) break outer; console.log(cell); } }
  block: { if (rows.length) break block; return 'never'; }
  same: { same2: for (;;) { break same; } }
  return 'done';
}
console.log(search([[1, 3, 2], [2], [-1, 1], [1]]));
