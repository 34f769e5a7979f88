//= require ./ticks

document.querySelector("#tick").addEventListener("click", Classic.tick);
