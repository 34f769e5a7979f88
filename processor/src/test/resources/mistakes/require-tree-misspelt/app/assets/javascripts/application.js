//= require_tree ./shp
