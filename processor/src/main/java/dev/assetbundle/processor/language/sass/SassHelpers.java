package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.language.sass.engine.SassText;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.AssetKind;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.Locale;

/** The path helpers as functions of Sass, by section 10 of the rules of sprockets-rails. */
final class SassHelpers {

  private SassHelpers() {}

  static SassText call(String function, String name, SourceLocation at, ProcessingContext context) {
    if (function.equals("asset-data-url")) {
      return new SassText("url(" + context.dataUri(name, at).orElse("") + ")", false);
    }
    int dash = function.lastIndexOf('-');
    AssetKind kind = AssetKind.valueOf(function.substring(0, dash).toUpperCase(Locale.ROOT));
    String path = context.url(kind, name, at);
    return function.endsWith("-url")
        ? new SassText("url(" + unquotedOrQuoted(path) + ")", false)
        : new SassText(path, true);
  }

  /** CSS ends or refuses an unquoted URL at these characters. */
  private static String unquotedOrQuoted(String path) {
    boolean plain = path.chars().noneMatch(c -> c <= ' ' || "\"'()\\".indexOf(c) >= 0);
    return plain ? path : "\"" + path.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
