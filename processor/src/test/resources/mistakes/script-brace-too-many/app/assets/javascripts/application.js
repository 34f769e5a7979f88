function start() {
  go();
}
}
