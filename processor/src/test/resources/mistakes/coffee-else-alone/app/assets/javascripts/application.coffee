else
  start()
