//= require .cart
