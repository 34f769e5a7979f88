fucntion start() {
  go();
}
