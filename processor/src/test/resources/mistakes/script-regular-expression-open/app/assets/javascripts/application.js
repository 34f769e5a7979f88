var digits = /[0-9;
start(digits);
