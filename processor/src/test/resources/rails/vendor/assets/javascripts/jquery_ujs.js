/* Sends links and forms as their data attributes say. */
(function($, undefined) {
  'use strict'
  $.rails = { linkClickSelector: 'a[data-method], a[data-remote]' }
})(jQuery)
