return start();
