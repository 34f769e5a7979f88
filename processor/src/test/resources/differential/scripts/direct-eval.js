(function () {
  function evaluates(sourceText) { var seen = 'seen'; return eval(sourceText); }
  function nested(hidden) { return function (text) { return eval(text); }; }
  function declares(text) { eval(text); return declared; }
  console.log(evaluates('seen + sourceText.length'), nested('outer')('hidden'), declares('var declared = 3'), typeof declared);
  console.log((() => eval('typeof evaluates'))(), eval('let inside = 1; inside'));
})();
