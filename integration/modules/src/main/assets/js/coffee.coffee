#= require coffee/pot

document.querySelector('#brew').addEventListener 'click', ->
  document.querySelector('#cups').textContent = "#{pot.pour 2} cups"
