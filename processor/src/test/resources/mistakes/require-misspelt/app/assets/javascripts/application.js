//= require crat
start();
