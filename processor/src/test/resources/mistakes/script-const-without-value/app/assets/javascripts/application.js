const cart;
