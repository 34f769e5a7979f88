package dev.assetbundle.processor.language.script.check;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Tells regular expressions that are surely right from those that had better be looked at twice.
 * What Java takes for one nearly always is one in ECMAScript, and is found out in no time.
 */
final class ScriptPattern {

  /** What Java knows and ECMAScript does not: possessive and atomic groups, flags, quotations. */
  private static final Pattern OF_JAVA =
      Pattern.compile("[*+?}][+]|\\(\\?[>a-zA-Z]|\\\\[QGZzAX]|&&");

  private static final Pattern FLAGS = Pattern.compile("[dgimsuvy]*");

  private ScriptPattern() {}

  /**
   * Whether the second parser refuses it.
   *
   * @param literal with its slashes and flags
   */
  static boolean isDoubtful(String literal) {
    try {
      return !isPlain(literal) && RhinoAcorn.get().mistake(literal, false).isPresent();
    } catch (StackOverflowError e) {
      // It is nested too deeply to be told.
      return false;
    }
  }

  private static boolean isPlain(String literal) {
    int end = literal.lastIndexOf('/');
    String pattern = literal.substring(1, end);
    String flags = literal.substring(end + 1);
    if (!FLAGS.matcher(flags).matches()
        || flags.chars().distinct().count() < flags.length()
        || OF_JAVA.matcher(pattern).find()) {
      return false;
    }
    try {
      Pattern.compile(pattern);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }
}
