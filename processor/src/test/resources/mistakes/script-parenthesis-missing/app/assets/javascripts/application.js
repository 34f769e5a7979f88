alert("cart";
