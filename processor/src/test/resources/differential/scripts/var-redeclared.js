var twice = 1; var twice; function both() { return 'function'; } var both;
function inside(param) { var param; var a = 1, a = 2; function a() {} return [param, a]; }
console.log(twice, typeof both, inside('p'));
