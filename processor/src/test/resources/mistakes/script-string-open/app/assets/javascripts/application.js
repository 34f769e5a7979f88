var name = "cart;
start(name);
