//= require cart
start();
