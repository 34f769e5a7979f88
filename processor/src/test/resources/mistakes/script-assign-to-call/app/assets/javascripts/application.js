total() = 1;
