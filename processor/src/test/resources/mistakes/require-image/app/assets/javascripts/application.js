//= require logo.svg
