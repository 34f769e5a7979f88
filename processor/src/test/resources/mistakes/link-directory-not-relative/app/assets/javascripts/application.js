//= link_directory admin .js
start();
