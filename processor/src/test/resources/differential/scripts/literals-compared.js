console.log(([1, 2] || 'a') <= typeof 0 + 2, ([3] && [10]) > '1', !(([] , [])) + 1);
try {
  const name = { get: name } === (1 !== 1);
  console.log(name);
} catch (problem) {
  console.log(problem.name);
}
