package dev.assetbundle.sample;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.text.SourceMap;
import java.util.Locale;
import java.util.Optional;

// [sample:language]
/** Turns each line of a {@code .shout} file into a script that shouts it. */
public final class ShoutLanguage implements AssetProcessor {

  @Override
  public String id() {
    return "shout/1";
  }

  @Override
  public String reads() {
    return "shout";
  }

  @Override
  public String writes() {
    return "js";
  }

  @Override
  public Optional<Fragment> process(Fragment source, ProcessingContext context) {
    StringBuilder script = new StringBuilder();
    int number = 0;
    for (String line : source.text().lines().toList()) {
      number++;
      int quote = line.indexOf('"');
      if (quote >= 0) {
        context.report(
            Diagnostic.of(
                Severity.ERROR,
                "shout-quote",
                source.locate(number, quote + 1),
                "one cannot shout a quote"));
        return Optional.empty();
      }
      // One line in, one line out: every line stays where it was.
      String words = line.toUpperCase(Locale.ROOT);
      script.append(line.isBlank() ? "" : "console.log(\"" + words + "!\");").append('\n');
    }
    return Optional.of(source.becomes(script.toString(), SourceMap.SAME_PLACES));
  }
}
// [/sample]
