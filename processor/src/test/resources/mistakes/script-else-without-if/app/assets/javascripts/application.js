else { start(); }
