//= Require cart
start();
