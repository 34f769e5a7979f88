var outside = 'outside';
function outer(read = () => outside) {
  var outside = 'inside';
  return read() + ' ' + outside;
}
console.log(outer());
