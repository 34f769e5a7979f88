//= require_tree ../../../web
