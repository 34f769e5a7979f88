function lookup(object, name) {
  var value = 'variable';
  with (object) { var found = value; value = 'changed'; function inside() { return name; } }
  return [found, value, object.value, typeof inside];
}
console.log(lookup({ value: 'property' }, 'n'), lookup({}, 'n'));
