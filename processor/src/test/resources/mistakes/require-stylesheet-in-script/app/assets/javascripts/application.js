//= require theme
