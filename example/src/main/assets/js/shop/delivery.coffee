#= require ./namespace

# When an order that is placed now arrives.
Shop.delivery =
  workdays: 2

  day: (from) ->
    day = new Date from
    left = @workdays
    while left > 0
      day.setDate day.getDate() + 1
      left-- unless day.getDay() in [0, 6]
    day

  start: ->
    weekday = @day(new Date).toLocaleDateString "en-IE", weekday: "long"
    $("#delivery").text "Order now, delivered by #{weekday}"
