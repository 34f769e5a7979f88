package tested;

class Plain {}
