//= require shop/cart
