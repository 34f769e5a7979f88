cart();
