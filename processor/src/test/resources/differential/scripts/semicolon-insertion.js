function nothing() {
  return
  1
}
let x = 1
let y = 2
x
++y
do x++; while (x < 5) console.log(x, y)
var text = 'a'
;(function () { console.log(text) })()
if (x) ; else console.log('never')
for (var i = 0; i < 2; i++) ;
console.log(nothing(), i)
label: x
var a = { b: 1
, c: 2 }
console.log(a)
