//= require cart delivery
