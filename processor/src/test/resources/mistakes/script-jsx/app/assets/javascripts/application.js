const cart = <p>cart</p>;
