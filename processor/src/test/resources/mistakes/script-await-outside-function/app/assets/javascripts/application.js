var cart = await load();
