var make = () => { a: 1, b: 2 };
