alert(“cart”);
