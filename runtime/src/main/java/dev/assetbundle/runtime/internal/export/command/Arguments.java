package dev.assetbundle.runtime.internal.export.command;

import dev.assetbundle.runtime.internal.index.Suggestions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The arguments of a command: a verb, which may be left out, and options.
 *
 * @param values by option, with its dashes; {@code ""} for flags
 */
record Arguments(Verb verb, Map<String, String> values) {

  private static final String OUT = "--out";

  private static final Pattern AGE = Pattern.compile("([0-9]{1,9})([smhdw]?)");

  private static final Map<String, Duration> UNITS =
      Map.of(
          "", Duration.ofSeconds(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1),
          "w", Duration.ofDays(7));

  /**
   * Reads arguments.
   *
   * @throws UsageException if one is unknown, or a value is missing or wrong
   */
  static Arguments of(List<String> words) throws UsageException {
    boolean named = !words.isEmpty() && !words.get(0).startsWith("-");
    Verb verb = named ? verb(words.get(0)) : Verb.EXPORT;
    Map<String, String> values = new TreeMap<>();
    for (int i = named ? 1 : 0; i < words.size(); i++) {
      String word = words.get(i);
      int equals = word.indexOf('=');
      String option = equals < 0 ? word : word.substring(0, equals);
      String expected = expected(verb, option);
      boolean flag = expected.isEmpty();
      String value = equals < 0 ? "" : word.substring(equals + 1);
      if (flag && equals >= 0) {
        throw new UsageException(option + " takes no value");
      }
      if (!flag && equals < 0 && i + 1 < words.size() && !words.get(i + 1).startsWith("--")) {
        i++;
        value = words.get(i);
      }
      if (value.isEmpty() && !flag) {
        throw new UsageException(option + " needs a value: " + expected);
      }
      if (values.put(option, value) != null) {
        throw new UsageException(option + " is there twice");
      }
    }
    if (!values.containsKey(OUT)) {
      throw new UsageException(
          "--out is missing: the folder of the exported files, as in "
              + verb.word()
              + " --out DIR");
    }
    return new Arguments(verb, values);
  }

  private static Verb verb(String word) throws UsageException {
    return Verb.of(word)
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no \""
                        + word
                        + "\", but "
                        + String.join(", ", Verb.words())
                        + Suggestions.sentence(word, Verb.words())));
  }

  private static String expected(Verb verb, String option) throws UsageException {
    if (option.equals(OUT)) {
      return "a folder";
    }
    String expected = verb.options().get(option);
    if (expected == null) {
      var known = new TreeSet<>(verb.options().keySet());
      known.add(OUT);
      known.add("--help");
      throw new UsageException(
          verb.word()
              + " has no option "
              + option
              + ", but "
              + String.join(", ", known)
              + Suggestions.sentence(option, known));
    }
    return expected;
  }

  /** Returns whether an option is there. */
  boolean has(String option) {
    return values.containsKey(option);
  }

  /** Returns the value of an option; empty if it is not there. */
  Optional<String> text(String option) {
    return Optional.ofNullable(values.get(option));
  }

  /** Returns the folder of the exported files. */
  Path out() throws UsageException {
    return path(OUT).orElseThrow();
  }

  /** Returns the path that an option gives; empty if it is not there. */
  Optional<Path> path(String option) throws UsageException {
    String value = values.get(option);
    try {
      return Optional.ofNullable(value).map(Path::of);
    } catch (InvalidPathException e) {
      throw new UsageException(option + " " + value + ": no path: " + e.getReason());
    }
  }

  /** Returns how many versions that are not current are kept. */
  int keep() throws UsageException {
    String text = values.getOrDefault("--keep", "2");
    try {
      int count = Integer.parseInt(text);
      if (count >= 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw bad("--keep", text);
  }

  /** Returns the age from which on versions are old. */
  Duration olderThan() throws UsageException {
    String text = values.getOrDefault("--older-than", "1h");
    Matcher age = AGE.matcher(text);
    if (!age.matches()) {
      throw bad("--older-than", text);
    }
    Duration unit = UNITS.getOrDefault(age.group(2), Duration.ZERO);
    return unit.multipliedBy(Long.parseLong(age.group(1)));
  }

  private UsageException bad(String option, String value) {
    return new UsageException(option + " " + value + ": expected " + verb.options().get(option));
  }
}
