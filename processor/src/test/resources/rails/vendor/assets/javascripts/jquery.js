/*! A stand-in for jQuery, with as much of it as the pages here need. */
(function(window, document) {
  function $(what) {
    if (typeof what === "function") {
      document.addEventListener("DOMContentLoaded", what);
    }
    return { append: function() { return this; }, attr: function() { return this; } };
  }
  window.jQuery = window.$ = $;
})(window, document);
