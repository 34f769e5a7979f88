class A { constructor() { this.kind = new.target === A ? 'A' : 'other'; } hi() { return 'A'; } static s() { return 'sA'; } get v() { return 1; } }
class B extends A { field = 'f'; constructor() { super(); this.late = () => super.hi(); } hi() { return super.hi() + 'B'; } static s() { return super.s() + 'B'; } get v() { return super.v + 1; } }
class N extends null { static x = 1; }
var o = { __proto__: { m() { return 'proto'; } }, m() { return super.m() + '!'; } };
console.log(new A().kind, new B().kind, new B().hi(), B.s(), new B().v, new B().late(), o.m(), N.x);
