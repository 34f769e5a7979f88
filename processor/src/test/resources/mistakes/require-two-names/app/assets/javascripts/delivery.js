deliver();
