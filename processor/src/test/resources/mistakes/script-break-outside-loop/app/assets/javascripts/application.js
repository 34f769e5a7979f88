if (ready) { break; }
