//= require //cdn.example.com/jquery.js
