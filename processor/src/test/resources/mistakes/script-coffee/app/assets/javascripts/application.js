start = ->
  alert "cart"
