$brand: red;
a { color: $brand; }
