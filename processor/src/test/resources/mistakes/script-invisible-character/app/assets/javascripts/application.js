var cart​ = 1;
