{
  class Shape { area() { return 4; } }
  console.log(new Shape().area());
}
console.log(typeof Shape);
