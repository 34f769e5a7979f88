cart();
/* the end
