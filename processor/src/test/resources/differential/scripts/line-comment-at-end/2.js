(function () { console.log(typeof first) })()
