// Everything the page runs, in this order.
//
//= require jquery/dist/jquery
//= require bootstrap/dist/js/bootstrap.bundle
//= require_tree ./shop

jQuery(function () {
  Shop.cart.start();
  Shop.filter.start();
  Shop.delivery.start();
  document.documentElement.dataset.shop = "ready";
});
