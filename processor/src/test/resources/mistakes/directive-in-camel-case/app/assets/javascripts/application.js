//= requireTree ./shop
start();
