function start() {
  if (ready) {
    go();
}
