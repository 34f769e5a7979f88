var counter = 1
counter
++
counter
console.log(counter)