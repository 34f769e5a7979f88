export function cart() {}
