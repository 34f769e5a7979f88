--> a comment
console.log('two')