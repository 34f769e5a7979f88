//= require shop/mony
