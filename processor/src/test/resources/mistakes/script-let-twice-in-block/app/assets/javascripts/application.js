function start() {
  let cart = 1;
  let cart = 2;
}
