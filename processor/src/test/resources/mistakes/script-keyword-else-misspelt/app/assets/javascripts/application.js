if (a) { b(); } esle { c(); }
