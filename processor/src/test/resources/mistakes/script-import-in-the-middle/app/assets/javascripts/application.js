function start() { import cart from "./cart.js"; }
