switch (cart) { default: start(); default: stop(); }
