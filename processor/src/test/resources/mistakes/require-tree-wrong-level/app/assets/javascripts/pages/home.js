//= require_tree ./shop
