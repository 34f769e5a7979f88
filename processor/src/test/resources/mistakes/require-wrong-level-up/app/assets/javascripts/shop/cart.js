//= require ../money
