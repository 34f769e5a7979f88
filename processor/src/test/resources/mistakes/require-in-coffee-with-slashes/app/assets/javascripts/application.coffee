//= require cart
alert 1
