//== requre cart
start();
