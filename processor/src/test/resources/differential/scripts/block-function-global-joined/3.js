console.log(a, b, typeof walk, typeof flatten);
