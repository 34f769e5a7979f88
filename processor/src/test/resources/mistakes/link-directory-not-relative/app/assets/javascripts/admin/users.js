users();
