(function(global) {
  global.ActionCable = {
    createConsumer: function() {
      return { subscriptions: { create: function(channel, mixin) { return mixin; } } };
    }
  };
})(window);
