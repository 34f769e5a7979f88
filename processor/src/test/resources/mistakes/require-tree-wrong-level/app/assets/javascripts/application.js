//= require pages/home
