# The list of orders.
#= require ./shared/currency
#= require ./templates/line_item

Orchard.pages.orders =
  add: (order) ->
    order.total = Orchard.currency order.cents
    $("#orders").append JST["templates/line_item"](order)
