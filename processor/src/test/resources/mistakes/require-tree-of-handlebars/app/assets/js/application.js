//= require_tree ./templates
