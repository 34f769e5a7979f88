`head`.length
;/x/.test(list)
+1
console.log(list, text)
