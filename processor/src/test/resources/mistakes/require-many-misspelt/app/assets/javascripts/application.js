//= require crat
//= require delivry
