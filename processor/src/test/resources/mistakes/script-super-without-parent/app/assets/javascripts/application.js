class Cart { constructor() { super(); } }
