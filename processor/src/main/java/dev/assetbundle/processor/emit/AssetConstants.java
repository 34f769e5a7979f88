package dev.assetbundle.processor.emit;

import dev.assetbundle.processor.emit.AssetFolder.Constant;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.pipeline.BuiltAsset;
import dev.assetbundle.runtime.Asset;
import java.util.List;

/**
 * Writes the two things of which there are thousands: constants, and lines of the table that they
 * come from. Plain text, since a builder of syntax trees takes seconds for that many.
 */
final class AssetConstants {

  /** A constant of a class file holds 65,535 bytes; all texts here are ASCII. */
  private static final int LONGEST_TEXT = 60_000;

  private AssetConstants() {}

  /**
   * How the constants of one class are declared.
   *
   * @param strings modifiers and type of the two strings, with their indentation
   * @param asset modifiers and type of the constant, with its indentation
   * @param array what holds the assets
   * @param prefix of URL paths, percent-encoded, with a slash at its end
   */
  record Style(String strings, String asset, String array, String prefix) {}

  /** Appends the constants of one class. */
  static void fields(StringBuilder text, Style style, List<Constant> constants) {
    String strings = style.strings();
    String indent = strings.substring(0, strings.length() - strings.stripLeading().length());
    int number = 0;
    for (Constant constant : constants) {
      String name = constant.name();
      BuiltAsset built = constant.asset().asset();
      text.append(number == 0 ? "" : "\n\n");
      text.append(indent).append("/** URL path and Subresource Integrity value of {@link #");
      text.append(name).append("}. */\n");
      text.append(strings).append(' ').append(name).append("_PATH = \"");
      text.append(style.prefix())
          .append(Asset.encodePath(built.outputPath().value()))
          .append("\",\n");
      text.append(indent).append("    ").append(name).append("_INTEGRITY = \"");
      text.append(built.digests().integrity()).append("\";\n\n").append(indent);
      AssetJavadoc.append(text, indent, constant.asset());
      text.append(style.asset()).append(' ').append(name).append(" = ");
      text.append(style.array()).append('[').append(number++).append("];");
    }
  }

  /** Appends the lines as literals, comma-separated where one constant cannot hold them. */
  static void texts(StringBuilder text, String indent, List<Constant> constants) {
    int length = LONGEST_TEXT;
    StringBuilder line = new StringBuilder();
    for (Constant constant : constants) {
      line.setLength(0);
      line(line, constant);
      length += line.length();
      if (length > LONGEST_TEXT) {
        text.append(text.charAt(text.length() - 1) == '"' ? ",\n" : "\n").append(indent);
        length = line.length();
      } else {
        text.append('\n').append(indent).append("    + ");
      }
      text.append('"').append(line).append('"');
    }
  }

  private static void line(StringBuilder text, Constant constant) {
    BuiltAsset asset = constant.asset().asset();
    String type = ContentTypes.of(asset.logicalPath());
    text.append(Asset.encodePath(asset.logicalPath().value())).append("\\t");
    text.append(Asset.encodePath(asset.outputPath().value())).append("\\t");
    text.append(asset.digests().integrity()).append("\\t");
    text.append(type).append("\\t");
    text.append(asset.digests().size()).append("\\t");
    text.append(constant.asset().variantSizes());
    if (type.startsWith("image/")) {
      ImageSize.of(asset.content())
          .ifPresent(
              size -> text.append("\\t").append(size.width()).append("\\t").append(size.height()));
    }
    text.append("\\n");
  }
}
