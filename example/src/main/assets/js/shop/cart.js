//= require ./namespace
//= require ./price

// What was put into the cart, kept while the page is open.
Shop.cart = {
  lines: new Map(),

  start: function () {
    $("#products").on("click", ".add-to-cart", function (event) {
      const card = $(event.currentTarget).closest(".product");
      Shop.cart.add({ name: card.data("name"), cents: card.data("cents") });
    });
    $("#cart-lines").on("click", ".remove", function (event) {
      Shop.cart.remove($(event.currentTarget).data("name"));
    });
    this.show();
  },

  add: function (product) {
    const line = this.lines.get(product.name) || { ...product, quantity: 0 };
    line.quantity += 1;
    this.lines.set(product.name, line);
    this.show();
    this.announce(`${product.name} is in your cart`);
  },

  remove: function (name) {
    this.lines.delete(name);
    this.show();
  },

  count: function () {
    return this.sum((line) => line.quantity);
  },

  total: function () {
    return this.sum((line) => line.quantity * line.cents);
  },

  sum: function (measure) {
    return [...this.lines.values()].reduce((sum, line) => sum + measure(line), 0);
  },

  show: function () {
    const count = this.count();
    $("#cart-count").text(count).toggleClass("d-none", count === 0);
    $("#cart-total").text(Shop.price.format(this.total()));
    $("#cart-empty").toggleClass("d-none", count > 0);
    $("#cart-checkout").prop("disabled", count === 0);
    $("#cart-lines").empty().append([...this.lines.values()].map(this.row));
  },

  row: function (line) {
    return $("<li>", { class: "cart-line" }).append(
      $("<span>", { class: "cart-line-name", text: line.name }),
      $("<span>", { class: "text-secondary", text: `${line.quantity} ×` }),
      $("<span>", { text: Shop.price.format(line.cents) }),
      $("<button>", {
        type: "button",
        class: "btn-close remove",
        "aria-label": `Remove ${line.name}`,
        "data-name": line.name,
      })
    );
  },

  announce: function (text) {
    $("#toast .toast-body").text(text);
    bootstrap.Toast.getOrCreateInstance("#toast", { delay: 2000 }).show();
  },
};
