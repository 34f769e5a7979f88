cart(;
