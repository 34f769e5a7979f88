word = ///cart
alert word
