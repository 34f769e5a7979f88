function chain(value) {
  if (value === 1) return 'one'; else if (value === 2) { return 'two'; }
  if (value === 3) { value += 1; } else value -= 1;
  if (!value) { if (value === 0) return 'zero'; } else { return value > 3 ? 'big' : 'small'; }
  for (;;) { if (value) break; return; }
}
console.log([0, 1, 2, 3, 4, 5].map(chain));
if (true) if (false) console.log('never'); else console.log('dangling');
