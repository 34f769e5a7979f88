// What pages for the staff load behind the scripts of all pages.
//
//= require_self
//= require_directory ./admin

Orchard.staff = true;
