export cart = 1
