//= require /cart
