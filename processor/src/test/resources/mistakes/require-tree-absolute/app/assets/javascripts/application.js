//= require_tree /shop
