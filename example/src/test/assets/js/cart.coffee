# The sum of all prices.
class Cart
  total: (items) ->
    sum = 0
    sum += item.price for item in items
    throw new Error 'nothing to pay' if sum is 0
    sum

window.cart = new Cart
