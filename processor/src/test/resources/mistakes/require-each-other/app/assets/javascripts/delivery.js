//= require cart
deliver();
