//= require_tree ./cart
