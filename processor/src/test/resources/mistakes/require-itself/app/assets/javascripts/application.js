//= require application
start();
