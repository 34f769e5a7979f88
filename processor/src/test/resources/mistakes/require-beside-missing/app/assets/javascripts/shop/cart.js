//= require ./missing
