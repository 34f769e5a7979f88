class = "cart"
