var Outer = class Inner { static make() { return new Inner(); } who() { return typeof Inner; } };
var Same = class Same { static self() { return Same; } };
var kept = Same; Same = null;
console.log(Outer.make().who(), typeof Inner, kept.self() === kept);
