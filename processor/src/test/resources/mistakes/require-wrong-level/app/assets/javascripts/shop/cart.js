//= require ./lib/money
