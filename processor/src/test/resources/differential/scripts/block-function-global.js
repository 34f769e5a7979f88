// The names stay, and no other comes into being.
if (!globalThis.flatten) {
  function walk(list) { return list; }
  function flatten(list) { return walk(list).length; }
  globalThis.flatten = flatten;
}
console.log(flatten([1, 2]), typeof walk);
