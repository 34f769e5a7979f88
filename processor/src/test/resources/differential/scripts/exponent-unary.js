function power(base) {
  return [(-base) ** 2, -(base ** 2), (+base) ** 3, (typeof base + 1) ** 2, (void 0) ** 0, (~base) ** 2, (!base) ** 2, (base++) ** 2, 2 ** -base];
}
console.log(power(3), (2 ** 3) ** 2, 2 ** 3 ** 2, (-2) ** 2);
