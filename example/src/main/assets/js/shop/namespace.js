// The one global of the shop's own scripts.
var Shop = window.Shop || {};
window.Shop = Shop;
