<!-- opened
var value = 1;
--> closed
/* more
*/ --> still a comment
console.log(value <!-- the rest of the line
);
