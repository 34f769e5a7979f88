package dev.assetbundle.processor.language.script.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that browsers may refuse (ECMA-262, section 22.2.1). What Java takes in the
 * same meaning is right; the second parser, which takes seconds to start, only looks at the rest.
 */
final class RegexLiteral {

  /**
   * What Java knows and ECMAScript does not: possessive and atomic groups, flags, quotations; and
   * what only Java lets be repeated: nothing, an assertion such as the start of a line, a
   * lookbehind.
   */
  private static final Pattern OF_JAVA =
      Pattern.compile(
          "[*+?}][+*{]|\\(\\?[>a-zA-Z]|\\\\[QGZzAXhHRN]"
              + "|(?:^|[|^$]|\\((?:\\?(?:[:=!]|<[=!]|<\\w+>))?)(?:[*+]|\\{\\d)"
              + "|(?:[|^$]|\\\\[bB])[*+?{]|\\(\\?<[=!].*\\)[*+?{]",
          Pattern.DOTALL);

  /** A repeated lookahead, which is refused with the flag {@code u} (B.1.2). */
  private static final Pattern REPEATED_AHEAD =
      Pattern.compile("\\(\\?[=!].*\\)[*+?{]", Pattern.DOTALL);

  /** What stands for the character zero, which needs one more digit in Java. */
  private static final Pattern ZERO = Pattern.compile("\\\\0(?!\\d)");

  private static final Pattern FLAGS = Pattern.compile("[dgimsuy]*");
  private static final Pattern REPEATED = Pattern.compile("\\{\\d+(?:,\\d*)?\\}");

  /** A class of characters by a property, or a character by its number. */
  private static final Pattern IN_BRACKETS = Pattern.compile("\\\\[pPu]\\{[^}]*\\}");

  /**
   * Marks that mean something in a class of Java, or would look like what {@link #OF_JAVA} finds.
   */
  private static final String IN_CLASSES = "[&*+?>{}(";

  /** What may stand behind a backslash with the flag {@code u}, but for numbers of groups. */
  private static final String ESCAPES = "^$\\.*+?()[]{}|/0bBcdDfknrsStvwWx";

  private final String pattern;
  private final boolean isUnicode;
  private final StringBuilder java = new StringBuilder();
  private boolean inClass;

  /** Whether something is refused, or may be, whatever Java says. */
  private boolean isDoubtful;

  private RegexLiteral(String pattern, boolean isUnicode) {
    this.pattern = pattern;
    this.isUnicode = isUnicode;
  }

  /** Whether it is refused, given with its slashes and flags. */
  static boolean isWrong(String literal) {
    try {
      return !isPlain(literal) && RhinoAcorn.get().mistake(literal, false).isPresent();
    } catch (StackOverflowError e) {
      // It is nested too deeply to be told.
      return false;
    }
  }

  /** Whether it is certainly right. */
  static boolean isPlain(String literal) {
    int end = literal.lastIndexOf('/');
    String flags = literal.substring(end + 1);
    // The flag v has classes within classes, by rules of its own.
    return FLAGS.matcher(flags).matches()
        && flags.chars().distinct().count() == flags.length()
        && new RegexLiteral(literal.substring(1, end), flags.contains("u")).isPlain();
  }

  private boolean isPlain() {
    for (int i = 0; i < pattern.length(); ) {
      i = inClass ? inClass(i) : outside(i);
    }
    String translated = ZERO.matcher(java).replaceAll("\\\\x00");
    isDoubtful |= isUnicode && REPEATED_AHEAD.matcher(translated).find();
    if (isDoubtful || OF_JAVA.matcher(translated).find()) {
      return false;
    }
    try {
      Pattern.compile(translated);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  /** Translates what starts at an offset, and returns where it ends. */
  private int outside(int start) {
    char c = pattern.charAt(start);
    if (c == '\\') {
      return escape(start);
    } else if (c == '[') {
      return open(start);
    }
    boolean isText = c == '}' || c == ']' || (c == '{' && !isRepeated(start));
    if (c == '{' && !isText) {
      int end = pattern.indexOf('}', start) + 1;
      java.append(pattern, start, end);
      return end;
    }
    // Old scripts may leave such brackets as they are (B.1.2).
    isDoubtful |= isText && isUnicode;
    java.append(isText ? "\\" : "").append(c);
    return start + 1;
  }

  private boolean isRepeated(int start) {
    return REPEATED.matcher(pattern).region(start, pattern.length()).lookingAt();
  }

  private int open(int start) {
    // Nothing and everything, which Java reads as the start of a longer class.
    if (pattern.startsWith("[]", start)) {
      java.append("[^\\s\\S]");
      return start + 2;
    } else if (pattern.startsWith("[^]", start)) {
      java.append("[\\s\\S]");
      return start + 3;
    }
    inClass = true;
    boolean isNegated = pattern.startsWith("[^", start);
    java.append(isNegated ? "[^" : "[");
    return start + (isNegated ? 2 : 1);
  }

  private int inClass(int start) {
    char c = pattern.charAt(start);
    if (c == '\\') {
      return escape(start);
    }
    inClass = c != ']';
    java.append(IN_CLASSES.indexOf(c) < 0 ? "" : "\\").append(c);
    return start + 1;
  }

  private int escape(int start) {
    Matcher bracketed = IN_BRACKETS.matcher(pattern).region(start, pattern.length());
    if (isUnicode && bracketed.lookingAt()) {
      java.append(bracketed.group().replace("\\u{", "\\x{"));
      return bracketed.end();
    }
    if (start + 1 == pattern.length()) {
      isDoubtful = true;
      return start + 1;
    }
    char c = pattern.charAt(start + 1);
    boolean isUnicodeEscape = c == 'u' || (c == '-' && inClass);
    boolean isOctal = c == '0' && isDigit(start + 2);
    isDoubtful |= isUnicode && (isOctal || (ESCAPES.indexOf(c) < 0 && !isUnicodeEscape));
    if (c < 0x80 && !Character.isLetterOrDigit(c)) {
      // As a number it looks like nothing else.
      java.append("\\x").append(Integer.toHexString(0x100 + c), 1, 3);
    } else {
      java.append('\\').append(c);
    }
    return start + 2;
  }

  private boolean isDigit(int at) {
    return at < pattern.length() && Character.isDigit(pattern.charAt(at));
  }
}
