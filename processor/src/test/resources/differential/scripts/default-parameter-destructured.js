function outer({ left, right = () => left }, [top] = [left]) {
  var left = left + '!';
  return [left, right(), top];
}
console.log(outer({ left: 'value' }));
