//= require crt.coffee
