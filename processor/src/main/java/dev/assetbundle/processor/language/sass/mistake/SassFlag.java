package dev.assetbundle.processor.language.sass.mistake;

import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.Mistake;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word with an exclamation mark that Sass does not know, at which an engine gives up. */
final class SassFlag {

  private static final List<String> FLAGS =
      List.of("!default", "!global", "!important", "!optional");

  private static final Pattern FLAG = Pattern.compile("!\\s*([a-zA-Z][\\w-]*)");

  private SassFlag() {}

  /** Returns what is wrong with the flag at, or just behind or before, an offset. */
  static Optional<Mistake> unknown(String text, int at) {
    Matcher flag = FLAG.matcher(text).region(Lines.start(text, at), Lines.end(text, at));
    while (flag.find()) {
      String name = "!" + flag.group(1);
      boolean isHere =
          flag.start() <= at ? at <= flag.end() : text.substring(at, flag.start()).isBlank();
      if (isHere && !FLAGS.contains(name)) {
        return Optional.of(
            new Mistake(
                flag.start(),
                "Sass does not know the flag \"" + name + "\"",
                Suggestion.didYouMean(name, FLAGS)
                    .orElse("flags are " + String.join(", ", FLAGS))));
      }
    }
    return Optional.empty();
  }
}
