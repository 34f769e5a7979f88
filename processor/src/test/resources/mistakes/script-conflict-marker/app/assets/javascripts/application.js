<<<<<<< HEAD
start();
=======
go();
>>>>>>> branch
