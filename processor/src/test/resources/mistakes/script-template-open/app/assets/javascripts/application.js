var name = `cart ${count}
start(name);
