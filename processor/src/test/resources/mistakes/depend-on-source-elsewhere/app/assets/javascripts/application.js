//= depend_on ../../../config/prices.yml
start();
