//= require shop\cart
