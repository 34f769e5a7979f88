//= require classic/namespace
//= require_tree ./classic
