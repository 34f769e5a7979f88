//= link_tree ../images .pgn
start();
