//= require_tree ./shop ./admin
