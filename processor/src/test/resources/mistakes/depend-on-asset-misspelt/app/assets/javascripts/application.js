//= depend_on_asset lgoo.svg
start();
