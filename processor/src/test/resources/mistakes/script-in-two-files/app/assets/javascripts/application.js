//= require cart
start(;
