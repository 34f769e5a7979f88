var list = [1, 2]
;[3].forEach(item => list.push(item))
var text = `tail`