package dev.assetbundle.processor.source;

import java.util.regex.Pattern;

/**
 * A pattern over logical paths: {@code *} and {@code ?} stay inside one folder, {@code **} does
 * not, and {@code **}{@code /} also stands for no folder at all, so that {@code js/**}{@code /*.js}
 * matches {@code js/a.js}. {@code {a,b}} is a choice.
 */
public final class Glob {

  private final boolean isAll;
  private final Pattern pattern;

  /** Parses a pattern; every text is valid. */
  public Glob(String text) {
    isAll = text.equals("**");
    StringBuilder regex = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (text.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (text.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else if (c == '{' && text.indexOf('}', i) > 0) {
        regex.append("(?:");
        depth++;
      } else if (c == '}' && depth > 0) {
        regex.append(')');
        depth--;
      } else if (c == ',' && depth > 0) {
        regex.append('|');
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    pattern = Pattern.compile(regex.toString() + ")".repeat(depth), Pattern.DOTALL);
  }

  /** Whether {@code text} has a character that makes it a pattern. */
  public static boolean isGlob(String text) {
    return text.chars().anyMatch(c -> c == '*' || c == '?' || c == '{');
  }

  /** Whether the pattern matches {@code path}. */
  public boolean matches(String path) {
    return isAll || pattern.matcher(path).matches();
  }
}
