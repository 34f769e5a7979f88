// The scripts of all pages for customers.
//
// What a gem or a plugin brings comes first, then what the pages share, then the pages.
//
//= require jquery
//= require jquery_ujs
//= require money
//= require_self
//= require ./settings
//= require cable
//= require_tree .
//= stub ./admin

window.Orchard = { pages: {} };
