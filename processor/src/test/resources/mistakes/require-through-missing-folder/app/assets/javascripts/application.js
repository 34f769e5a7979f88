//= require ./widgets/missing
