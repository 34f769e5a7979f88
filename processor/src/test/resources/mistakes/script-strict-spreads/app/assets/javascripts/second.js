second = 1;
