for (;;) { continue outer; }
