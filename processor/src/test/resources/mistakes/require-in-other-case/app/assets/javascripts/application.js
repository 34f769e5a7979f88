//= require Cart
