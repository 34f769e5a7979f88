//= link_tree ../imges
start();
