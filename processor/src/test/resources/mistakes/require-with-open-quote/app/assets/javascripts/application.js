//= require "cart
start();
