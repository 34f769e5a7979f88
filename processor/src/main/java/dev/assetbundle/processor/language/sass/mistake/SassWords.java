package dev.assetbundle.processor.language.sass.mistake;

import dev.assetbundle.processor.diagnostic.suggestion.Sentence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins messages of engines with several sentences or lines to one sentence. */
public final class SassWords {

  /** The words for the shortest circle of imports. */
  static final String ITSELF = "this file imports itself";

  private static final Pattern LAST_STEP =
      Pattern.compile("(?s)@import loop has been found:.*?(\\S+) imports (\\S+?)\\.?\\s*$");

  private SassWords() {}

  /** Returns it in one line, without a full stop, and with a small letter unless it is a name's. */
  public static String sentence(String message) {
    String line = String.join(" ", steps(message.strip()).split("\\s+"));
    return Sentence.withSmallLetter(
        line.endsWith(".") ? line.substring(0, line.length() - 1) : line);
  }

  // The steps of a circle stand in lines of their own.
  private static String steps(String message) {
    Matcher last = LAST_STEP.matcher(message);
    if (last.find() && last.group(1).equals(last.group(2))) {
      return ITSELF;
    }
    return message.contains("@import loop")
        ? message.replaceAll(":\\s*\n\\s*", ": ").replaceAll("\\s*\n\\s*", ", ")
        : message;
  }
}
