Orchard.currency = function(cents) {
  return Money.format(cents, "EUR");
};
