'a directive';
