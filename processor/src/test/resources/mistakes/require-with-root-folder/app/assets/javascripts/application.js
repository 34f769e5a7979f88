//= require javascripts/cart
