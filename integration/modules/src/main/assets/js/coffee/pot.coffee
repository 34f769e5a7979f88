window.pot =
  cups: 0
  pour: (count) ->
    throw new RangeError 'the pot is empty' if @cups > 5
    @cups += count
