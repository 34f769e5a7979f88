(function () { console.log(typeof first.second) })()
