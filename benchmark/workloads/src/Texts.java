import java.util.Random;

/** Scripts, stylesheets and drawings that look as if somebody had written them. */
final class Texts {

  private static final String[] WORDS = {
    "account", "address", "amount", "basket", "button", "category", "checkout", "colour", "count",
    "currency", "customer", "discount", "element", "filter", "gallery", "handler", "index", "item",
    "label", "listener", "message", "number", "option", "order", "panel", "payment", "price",
    "product", "quantity", "result", "review", "section", "selected", "shipping", "status", "total"
  };

  private static final String[] PROPERTIES = {
    "margin: 0px auto", "padding: $space ($space / 2)", "color: darken($main, 10%)",
    "background-color: rgba($main, 0.25)", "border: 1px solid lighten($main, 20%)",
    "font-size: 1.125rem", "line-height: 1.50", "display: flex", "box-shadow: 0 0 0.5rem #cccccc",
    "transition: color 0.2s ease-in-out, background-color 0.2s ease-in-out"
  };

  private final Random random;

  Texts(Random random) {
    this.random = random;
  }

  /** Returns a script of some 5 KB. */
  String script(String name) {
    StringBuilder text = new StringBuilder("/**\n * Everything about ").append(name).append(".\n */\n");
    text.append("(function (window) {\n  'use strict';\n\n  var shop = window.shop = window.shop || {};\n");
    text.append("  var ").append(name).append(" = shop.").append(name).append(" = {};\n");
    for (int i = 0; i < 8; i++) {
      function(text, name, i);
    }
    return text.append("})(window);\n").toString();
  }

  private void function(StringBuilder text, String module, int number) {
    String list = word() + "List";
    String each = word() + "Of" + number;
    String sum = word() + "Sum";
    text.append("\n  // Takes the ").append(word()).append(" of each ").append(word());
    text.append(", and the ").append(word()).append(" if there is none.\n  ");
    text.append(module).append(".").append(word()).append(number).append(" = function (").append(list).append(", options) {\n");
    text.append("    var ").append(sum).append(" = ").append(random.nextInt(1000)).append(" + ").append(random.nextInt(10)).append(" * 2;\n");
    text.append("    for (var position = 0; position < ").append(list).append(".length; position += 1) {\n");
    text.append("      var ").append(each).append(" = ").append(list).append("[position];\n");
    text.append("      if (").append(each).append(".").append(word()).append(" === undefined || options['").append(word()).append("'] === true) {\n");
    text.append("        ").append(sum).append(" += options.").append(word()).append(" || ").append(random.nextInt(100)).append(";\n");
    text.append("      } else {\n        ").append(sum).append(" += ").append(each).append(".").append(word()).append(".length;\n      }\n    }\n");
    text.append("    return '").append(word()).append(" ").append(word()).append(": ' + ").append(sum).append(".toFixed(2);\n  };\n");
  }

  String coffee(String name) {
    StringBuilder text = new StringBuilder("# Everything about ").append(name).append("\nclass ").append(name).append("Panel\n");
    for (int i = 0; i < 12; i++) {
      text.append("  ").append(word()).append(i).append(": (items, options = {}) ->\n    total = ").append(random.nextInt(100));
      text.append("\n    for item in items when item.").append(word()).append("?\n      total += item.").append(word());
      text.append("\n    \"").append(word()).append(" #{total} ").append(word()).append("\"\n\n");
    }
    return text.append("window.").append(name).append("Panel = ").append(name).append("Panel\n").toString();
  }

  String theme(String image) {
    return "$main: #2a6f4e;\n$space: 1.25rem;\n\n@mixin wide($from: 768px) {\n  @media (min-width: $from) { @content; }\n}\n"
        + "@function half($value) {\n  @return $value / 2;\n}\n\n%box {\n  border-radius: half($space);\n}\n";
  }

  /** Returns a stylesheet of some 3 KB that needs the theme. */
  String sheet(String name) {
    StringBuilder text = new StringBuilder("// Everything about ").append(name).append(".\n");
    for (int i = 0; i < 10; i++) {
      String class_ = "." + name + "-" + word() + i;
      text.append(class_).append(" {\n  @extend %box;\n");
      properties(text, "  ");
      text.append("\n  &:hover > .").append(word()).append(" {\n");
      properties(text, "    ");
      text.append("  }\n\n  @include wide(").append(500 + random.nextInt(800)).append("px) {\n");
      properties(text, "    ");
      text.append("  }\n}\n\n");
    }
    return text.toString();
  }

  private void properties(StringBuilder text, String indent) {
    for (int i = 0; i < 2; i++) {
      text.append(indent).append(PROPERTIES[random.nextInt(PROPERTIES.length)]).append(";\n");
    }
  }

  /** Returns an SVG of some 2.5 KB. */
  String drawing() {
    StringBuilder text = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"64\" height=\"64\" viewBox=\"0 0 640 640\">\n");
    for (int i = 0; i < 28; i++) {
      text.append("  <path fill=\"#").append(Integer.toHexString(0x100000 + random.nextInt(0xefffff))).append("\" d=\"M");
      for (int k = 0; k < 5; k++) {
        text.append(random.nextInt(640)).append(' ').append(random.nextInt(640)).append(k < 4 ? "L" : "z");
      }
      text.append("\"/>\n");
    }
    return text.append("</svg>\n").toString();
  }

  private String word() {
    return WORDS[random.nextInt(WORDS.length)];
  }
}
