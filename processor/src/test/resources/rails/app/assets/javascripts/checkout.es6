class Checkout {
  constructor(form) {
    this.form = form;
  }

  total(items) {
    return items.reduce((sum, { cents }) => sum + cents, 0);
  }
}

Orchard.pages.checkout = (form) => new Checkout(form);
