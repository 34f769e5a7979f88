//= require: cart
start();
