//= require greeting
//= require note

document.documentElement.dataset.script = "one";
