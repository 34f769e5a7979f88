alert "cart #{count"
