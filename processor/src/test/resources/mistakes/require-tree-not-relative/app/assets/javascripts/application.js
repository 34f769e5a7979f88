//= require_tree shop
