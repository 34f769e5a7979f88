function start() { return 1 + 1; }
