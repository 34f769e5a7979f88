package dev.assetbundle.processor.language.template;

import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.text.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Turns a text that is one JavaScript function into a script that makes it known as {@code
 * JST["templates/hello"]}, by the logical path without its extensions (Sprockets 4).
 */
public final class JstProcessor implements AssetProcessor {

  private static final Pattern EXTENSIONS = Pattern.compile("(\\.(js|jst|ejs|erb))+$");

  /** Creates the processor. */
  public JstProcessor() {}

  @Override
  public String id() {
    return "jst/1";
  }

  @Override
  public String reads() {
    return "jst";
  }

  @Override
  public String writes() {
    return "js";
  }

  @Override
  public Optional<Fragment> process(Fragment source, ProcessingContext context) {
    String key = EXTENSIONS.matcher(source.path().value()).replaceFirst("");
    String head = "(function() { this.JST || (this.JST = {}); this.JST[" + quoted(key) + "] = ";
    String function = source.text();
    int length = function.length();
    int start = length - function.stripLeading().length();
    int end = start + function.strip().length();
    return Optional.of(
        source.edit(
            List.of(
                new TextEdit(0, start, head), new TextEdit(end, length, ";\n}).call(this);\n"))));
  }

  private static String quoted(String key) {
    return '"' + key.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
