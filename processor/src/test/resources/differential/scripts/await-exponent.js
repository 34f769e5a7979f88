async function square(promise) {
  return (await promise) ** 2;
}
async function other(promise) { return [2 ** await promise, (await promise) ** (await promise)]; }
square(Promise.resolve(3)).then(console.log);
other(Promise.resolve(2)).then(value => console.log(value));
