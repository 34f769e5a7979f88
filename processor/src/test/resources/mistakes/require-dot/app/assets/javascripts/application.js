//= require .
