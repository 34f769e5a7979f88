//= reqire cart
start();
