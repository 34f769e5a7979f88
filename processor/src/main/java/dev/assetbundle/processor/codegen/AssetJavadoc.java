package dev.assetbundle.processor.codegen;

import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.output.PublishedAsset;
import java.util.List;

/** Says in the Javadoc of a constant what it stands for. */
final class AssetJavadoc {

  private static final int MOST_SOURCES = 20;

  private AssetJavadoc() {}

  /** Appends the whole comment, without the indentation of its first line. */
  static void append(StringBuilder text, String indent, PublishedAsset published) {
    BuiltAsset asset = published.asset();
    List<String> sources = asset.sources();
    boolean single = sources.size() == 1;
    text.append(single ? "/** " : "/**\n" + indent + " * ");
    text.append("{@code ").append(escape(asset.logicalPath().value())).append("}, ");
    bytes(text, asset.digests().size());
    String open = " (";
    for (PublishedAsset.Variant variant : published.variants()) {
      text.append(open).append(variant.coding().token()).append(' ');
      bytes(text, variant.content().size());
      open = ", ";
    }
    if (!published.variants().isEmpty()) {
      text.append(')');
    }
    if (single) {
      text.append(", made from {@code ").append(escape(sources.get(0))).append("}. */\n");
      return;
    }
    String line = '\n' + indent + " * ";
    String empty = '\n' + indent + " *";
    text.append('.').append(empty).append(line).append("<p>Made from:").append(empty);
    text.append(line).append("<ul>");
    for (String source : sources.subList(0, Math.min(MOST_SOURCES, sources.size()))) {
      text.append(line).append("  <li>{@code ").append(escape(source)).append('}');
    }
    if (sources.size() > MOST_SOURCES) {
      text.append(line).append("  <li>and ").append(sources.size() - MOST_SOURCES).append(" more");
    }
    text.append(line).append("</ul>\n").append(indent).append(" */\n");
  }

  /** With a comma between each three digits; not by a formatter, which is slow. */
  private static void bytes(StringBuilder text, long size) {
    String digits = Long.toString(size);
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        text.append(',');
      }
      text.append(digits.charAt(i));
    }
    text.append(" bytes");
  }

  /** Returns {@code text} so that it can stand in an inline code tag. */
  static String escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*' || c == '{' || c == '}' || c == '\\') {
        return text.replace("*/", "* /").replace('{', '(').replace('}', ')').replace("\\u", "\\ u");
      }
    }
    return text;
  }
}
