if ready
start()
