function start() {
  alert(1)
}
