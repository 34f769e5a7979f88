var count = <%= 2 %>;
