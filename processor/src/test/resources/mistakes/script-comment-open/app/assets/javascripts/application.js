start();
/* the cart
cart();
