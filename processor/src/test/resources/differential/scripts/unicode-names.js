var ñandú = 1, \u0061bc = 2, 变量 = 3, $ = 4, _ = 5;
(function (été) { var naïve = été; console.log(ñandú, abc, 变量, $, _, naïve); })(6);
