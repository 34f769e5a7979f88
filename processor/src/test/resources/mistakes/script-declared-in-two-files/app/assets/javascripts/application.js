//= require cart
let total = 1;
