name = "cart
alert name
