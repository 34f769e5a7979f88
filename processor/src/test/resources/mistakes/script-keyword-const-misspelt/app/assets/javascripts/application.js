cnost cart = [];
