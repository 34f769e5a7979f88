class Base {
  static count = 0; field = this.constructor.kind; static { this.ready = true; }
  constructor(name) { Base.count++; this.name = name; }
  get upper() { return this.name.toUpperCase(); } set upper(value) { this.name = value; }
  static kind = 'base'; ['comp' + 'uted']() { return 1; } *each() { yield* [1, 2]; } async later() { return 2; } static constructor() { return 'static'; }
}
console.log(Base.ready, new Base('n').upper, [...new Base('n').each()], Base.constructor());
