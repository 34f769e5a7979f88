//= require_tree ./shop
//= stub shop/crat
