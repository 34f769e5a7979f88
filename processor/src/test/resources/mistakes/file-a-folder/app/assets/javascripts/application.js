//= require cart.js
