App.orders = App.cable.subscriptions.create "OrdersChannel",
  connected: ->
    Orchard.connected = true

  received: (order) ->
    Orchard.pages.orders.add order
