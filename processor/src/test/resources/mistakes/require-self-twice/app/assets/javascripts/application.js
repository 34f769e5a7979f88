//= require_self
//= require cart
//= require_self
start();
