//= stub
start();
