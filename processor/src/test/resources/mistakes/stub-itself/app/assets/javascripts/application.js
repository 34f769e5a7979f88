//= stub application
start();
