//= require quite/something/else
