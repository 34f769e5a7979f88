//= require cart
