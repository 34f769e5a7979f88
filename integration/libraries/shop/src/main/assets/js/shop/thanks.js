var Shop = {
  thanks: function (count) {
    return "Thank you for " + count + (count === "1" ? " plant" : " plants");
  }
};
