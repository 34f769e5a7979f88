package dev.assetbundle.processor.codegen;

import dev.assetbundle.processor.codegen.AssetFolder.Constant;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.runtime.Asset;
import java.util.List;

/** Writes the constants of assets in Java. */
final class AssetConstants {

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
      text.append(style.prefix()).append(path(constant)).append("\",\n");
      text.append(indent).append("    ").append(name).append("_INTEGRITY = \"");
      text.append(built.digests().integrity()).append("\";\n\n").append(indent);
      AssetJavadoc.append(text, indent, constant.asset());
      text.append(style.asset()).append(' ').append(name).append(" = ");
      text.append(style.array()).append('[').append(number++).append("];");
    }
  }

  /** Returns the published path below the prefix, percent-encoded. */
  static String path(Constant constant) {
    return Asset.encodePath(constant.asset().asset().outputPath().value());
  }
}
