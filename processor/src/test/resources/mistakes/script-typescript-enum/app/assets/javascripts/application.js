enum Size { Small, Large }
