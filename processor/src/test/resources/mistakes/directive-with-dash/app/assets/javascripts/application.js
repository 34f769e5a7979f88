//= require-tree ./shop
start();
