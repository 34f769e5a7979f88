//= require cart, delivery
