Classic.ticks = 0;

Classic.tick = function () {
  Classic.ticks += 1;
  document.querySelector("#ticks").textContent = "ticked " + Classic.ticks;
};
