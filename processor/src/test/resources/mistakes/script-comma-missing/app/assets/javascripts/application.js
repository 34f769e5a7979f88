var cart = { a: 1 b: 2 };
