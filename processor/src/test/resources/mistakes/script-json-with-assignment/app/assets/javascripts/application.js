{ "name": "cart", "count": 2 }
