//= require my cart
