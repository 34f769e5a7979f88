//= require https://cdn.example.com/jquery.js
