(function (value) { var hidden = value; console.log(new Function('value', 'return typeof hidden + value')(1), Function('return typeof value')()); })(2);
