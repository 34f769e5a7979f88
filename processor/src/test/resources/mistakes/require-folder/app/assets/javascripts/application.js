//= require shop
