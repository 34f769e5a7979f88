function call(eval) { var value = 'local'; return eval('value'); }
console.log(call(text => text));
