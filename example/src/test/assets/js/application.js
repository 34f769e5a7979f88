//= require ./cart
//= require ./greet

document.documentElement.dataset.mapped = 'ready';
