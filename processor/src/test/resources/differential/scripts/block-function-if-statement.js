function outer(flag) {
  if (flag) function chosen() { return 'yes'; }
  else function chosen() { return 'no'; }
  return chosen();
}
console.log(outer(true), outer(false));
