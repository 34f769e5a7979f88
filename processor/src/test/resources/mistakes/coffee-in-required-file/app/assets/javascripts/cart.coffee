alert "a
b c' d
