package dev.assetbundle.processor.text;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds conflict markers of git in a text. */
public final class ConflictMarkers {

  private static final Pattern START = Pattern.compile("^<{7}(?: .*)?$", Pattern.MULTILINE);
  private static final Pattern END = Pattern.compile("^>{7}(?: .*)?$", Pattern.MULTILINE);

  private ConflictMarkers() {}

  /**
   * Returns the line in which the first conflict begins, 1-based; empty if there is none that ends.
   */
  public static OptionalInt first(String text) {
    Matcher start = START.matcher(text);
    return start.find() && END.matcher(text).find(start.end())
        ? OptionalInt.of(1 + (int) text.chars().limit(start.start()).filter(c -> c == '\n').count())
        : OptionalInt.empty();
  }
}
