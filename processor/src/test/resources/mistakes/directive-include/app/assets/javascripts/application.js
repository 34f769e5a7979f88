//= include cart
start();
