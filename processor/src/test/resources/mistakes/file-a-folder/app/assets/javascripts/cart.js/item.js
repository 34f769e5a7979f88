item();
