function outer(flag) {
  let found = flag;
  if (false) {
    class Inner {
      static {
        var found = 1;
      }
    }
  }
  return found;
}
console.log(outer('kept'));
