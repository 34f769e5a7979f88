//= require delivery
cart();
