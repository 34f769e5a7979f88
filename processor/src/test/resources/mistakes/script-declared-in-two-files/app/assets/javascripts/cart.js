let total = 2;
