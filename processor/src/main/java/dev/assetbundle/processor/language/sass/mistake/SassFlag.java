package dev.assetbundle.processor.language.sass.mistake;

import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
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
  static Optional<SassMistake> unknown(String text, int at) {
    int start = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
    Matcher flag = FLAG.matcher(text).region(start, end);
    while (flag.find()) {
      String name = "!" + flag.group(1);
      boolean isHere =
          flag.start() <= at ? at <= flag.end() : text.substring(at, flag.start()).isBlank();
      if (isHere && !FLAGS.contains(name)) {
        return Optional.of(
            new SassMistake(
                flag.start(),
                "Sass does not know the flag \"" + name + "\"",
                Suggestion.didYouMean(name, FLAGS)
                    .orElse("flags are " + String.join(", ", FLAGS))));
      }
    }
    return Optional.empty();
  }
}
