start();
//= require cart
