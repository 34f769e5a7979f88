function pick(value) {
  var seen = [];
  switch (value) {
    case 0: let shared = 'a'; seen.push(shared);
    case 1: { let shared = 'b'; seen.push(shared); }
    default: seen.push('default');
    case 2: seen.push(2); break;
    case seen.push('evaluated'): seen.push('never');
  }
  return seen;
}
console.log(pick(0), pick(1), pick(2), pick(3));
