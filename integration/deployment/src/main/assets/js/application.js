document.addEventListener("DOMContentLoaded", function () {
  document.documentElement.dataset.ready = "yes";
});
