//= require ./namespace

// Prices are whole cents everywhere but on the screen.
Shop.price = {
  euros: new Intl.NumberFormat("en-IE", { style: "currency", currency: "EUR" }),

  format: function (cents) {
    return this.euros.format(cents / 100);
  },
};
