//= require jquery
