console.log([0.1 + 0.2, 1e21, 1 / -0, -0, 0 * -1, 1e-7, 0x10, 0b11, 0o17, 1_000, .5.toFixed(1), 5..toString(), 1e3.toString(), 9007199254740993, 0.1e-10, NaN !== NaN, 2 ** 53, 1 / 3, 5 % -3, -5 % 3, 1 << 31, -1 >>> 0, ~~1.7]);
console.log([10n ** 20n, -5n / 2n, 0xffn, 1n + 2n, BigInt(3) === 3n]);
