let name: string = "cart";
