var declared = 1; let lexical = 2; this.assigned = 3;
function read() { return this.declared; }
console.log(this === globalThis, read(), this.lexical, assigned, (() => this === globalThis)(), delete this.assigned, delete this.declared, typeof assigned);
