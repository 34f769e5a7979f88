whlie (a) { b(); }
