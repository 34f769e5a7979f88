//= depend_on prices.jsn
start();
