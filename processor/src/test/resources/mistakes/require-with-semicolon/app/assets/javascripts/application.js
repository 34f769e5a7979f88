//= require cart;
