//= require jquery/dist/jquery
//= require bootstrap/dist/js/bootstrap.bundle
//= require_tree ./shop

jQuery(function ($) {
  $("#order").on("click", function () {
    $("#said").text(Shop.thanks($("#plants output").text()));
  });
});
