function outer(kind) {
  switch (kind) {
    case 1:
      function pick() { return 'one'; }
      break;
    default:
      function other() { return 'other'; }
  }
  return [typeof pick, typeof other, pick && pick(), other && other()];
}
console.log(outer(1), outer(2));
