Orchard.pages.charts = function(element) {
  return element;
};
