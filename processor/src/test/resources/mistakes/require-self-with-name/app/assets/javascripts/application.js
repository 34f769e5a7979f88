//= require_self application
start();
