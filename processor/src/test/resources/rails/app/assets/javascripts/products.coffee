# Generated with the scaffold of products, and then filled.
$ ->
  $(".product .remove").attr "title", Orchard.settings.texts.remove
