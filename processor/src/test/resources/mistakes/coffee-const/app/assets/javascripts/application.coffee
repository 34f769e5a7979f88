const cart = 1
