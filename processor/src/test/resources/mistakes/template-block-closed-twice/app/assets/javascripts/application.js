//= require templates/cart
