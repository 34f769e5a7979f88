//=requires cart
start();
