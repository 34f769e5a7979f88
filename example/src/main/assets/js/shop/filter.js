//= require ./namespace

// Narrows the products to a category and to what was typed.
Shop.filter = {
  category: "all",
  words: "",

  start: function () {
    $("#categories").on("click", "button", function (event) {
      const button = $(event.currentTarget);
      button.addClass("active").siblings().removeClass("active");
      Shop.filter.category = button.data("category");
      Shop.filter.apply();
    });
    $("#search").on("input", function (event) {
      Shop.filter.words = event.target.value.trim().toLowerCase();
      Shop.filter.apply();
    });
  },

  matches: function (product) {
    const { name, category } = product.dataset;
    const wanted = this.category === "all" || this.category === category;
    return wanted && name.toLowerCase().includes(this.words);
  },

  apply: function () {
    let shown = 0;
    for (const product of document.querySelectorAll(".product")) {
      const matches = this.matches(product);
      product.parentElement.classList.toggle("d-none", !matches);
      shown += matches ? 1 : 0;
    }
    $("#no-match").toggleClass("d-none", shown > 0);
  },
};
