//= depend_on_directory ../image
start();
