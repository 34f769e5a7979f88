###
the cart
start()
