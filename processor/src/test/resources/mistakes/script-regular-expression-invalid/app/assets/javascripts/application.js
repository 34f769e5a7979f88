var word = /(cart/;
