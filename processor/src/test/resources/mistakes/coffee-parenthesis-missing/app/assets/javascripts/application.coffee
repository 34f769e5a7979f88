alert (1 + 2
