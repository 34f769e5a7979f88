//= require first
//= require second
