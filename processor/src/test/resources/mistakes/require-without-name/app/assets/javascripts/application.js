//= require
start();
