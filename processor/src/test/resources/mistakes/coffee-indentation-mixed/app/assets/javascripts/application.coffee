if ready
  start()
	stop()
