var cart = 1
