function parameter(arguments) { return arguments; }
function variable() { var arguments; return arguments.length; }
function assigned() { var arguments = 5; return arguments; }
function inner() { return (() => arguments[0])(); }
console.log(parameter(1), variable(1, 2), assigned(), inner(7));
