package dev.assetbundle.sample;

import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.text.SourceMap;
import java.util.Optional;

// [sample:templates]
/** Makes {@code cart/item.hbs} known as {@code HandlebarsTemplates["cart/item"]}. */
public final class HandlebarsTemplates implements AssetProcessor {

  @Override
  public String id() {
    return "handlebars-templates/1";
  }

  @Override
  public String reads() {
    return "hbs";
  }

  @Override
  public String writes() {
    return "js";
  }

  @Override
  public Optional<Fragment> process(Fragment source, ProcessingContext context) {
    String name = source.path().value().replaceFirst("(\\.js)?\\.hbs(\\.erb)?$", "");
    String script =
        "(window.HandlebarsTemplates = window.HandlebarsTemplates || {})["
            + quoted(name)
            + "] = Handlebars.compile("
            + quoted(source.text())
            + ");\n";
    return Optional.of(source.becomes(script, SourceMap.SAME_PLACES));
  }

  private static String quoted(String text) {
    String escaped =
        text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\u2028", "\\u2028")
            .replace("\u2029", "\\u2029");
    return '"' + escaped + '"';
  }
}
// [/sample]
