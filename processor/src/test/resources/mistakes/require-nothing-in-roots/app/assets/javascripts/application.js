//= require_tree ./shop
start();
