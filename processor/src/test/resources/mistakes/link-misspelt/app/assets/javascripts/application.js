//= link admin.sj
start();
