var global = 'global';
(function () {
  var global = 'local';
  function longLocalName(firstArgument) { var secondLocal = firstArgument + 1; return secondLocal * firstArgument; }
  console.log((0, eval)('global'), longLocalName(1), new Function('return global')(), eval?.('global'), [eval][0]('global'));
})();
