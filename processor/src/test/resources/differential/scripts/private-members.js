// A field that only its class can name.
class Counter { #count = 0; static #made = 0; constructor() { Counter.#made++; } #step() { return ++this.#count; } next() { return [this.#step(), #count in this, Counter.#made]; } }
console.log(new Counter().next(), new Counter().next());
