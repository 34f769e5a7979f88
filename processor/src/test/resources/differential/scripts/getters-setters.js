var store = { _v: 1, get v() { return this._v; }, set v(value) { this._v = value * 2; }, get 'quoted key'() { return 'q'; }, get 7() { return 'seven'; }, get() { return 'method'; }, set: 1, async: 2, await: 3, static: 4, new: 5, 'not-a-name': 6, 'function': 7 };
store.v = 5; store.v++; store['v'] **= 1;
console.log(store.v, store['quoted key'], store[7], store.get(), store.set, store['function'], Object.keys(store));
