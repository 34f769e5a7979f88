var Object_ = Object, NaN_ = NaN;
(function (undefined) { var Infinity = 1; console.log(undefined, Infinity, (function (NaN) { return NaN; })(3)); })('defined');
(function () { var Array = function () { return { own: true }; }; console.log(new Array(1, 2).own, [].own); })();
(function () { var Error = function (m) { return { m }; }, String = x => 'S' + x, RegExp = () => 'R'; console.log(new Error('x').m, String(1), RegExp('a')); })();
