package dev.assetbundle.processor.language.script.closure;

import dev.assetbundle.processor.language.script.run.ScriptRefusal;
import dev.assetbundle.processor.text.Lines;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads the messages of Closure's parser. They say what it expected, for an author's mistake and
 * for syntax newer than the parser alike; which one it was shows in what stands at the place. Where
 * that is not sure the script counts as sound.
 */
final class ClosureMessage {

  /** What the parser says only of scripts that nothing can parse, or of syntax it does not know. */
  private static final Pattern MISTAKE =
      Pattern.compile(
          ".* expected\\.?|unterminated .*|.* must be inside (function|loop.*)"
              + "|const variables must have an initializer");

  /** Words with a meaning that the parser does not know everywhere, and one sign after them. */
  private static final Pattern NEWER =
      Pattern.compile("\\b(await|let|yield|import)\\s*[^\\w\\s]?\\s*$");

  private ClosureMessage() {}

  /**
   * Returns what a message of the parser means.
   *
   * @param line 1-based
   * @param column 1-based
   */
  static ScriptRefusal of(String source, int line, int column, String message) {
    String text = text(message);
    if (!MISTAKE.matcher(text).matches()) {
      return ScriptRefusal.unknown(line, column, says(message));
    }
    int at = Lines.of(source).offset(line, column);
    return isNewer(source, at)
        ? ScriptRefusal.unknown(line, column, "the minifier does not know the syntax used here")
        : new ScriptRefusal(true, line, column, text);
  }

  /** Returns the reason not to minify that a message amounts to. */
  static String says(String message) {
    return "the minifier says: " + text(message);
  }

  private static String text(String message) {
    String line = message.lines().findFirst().orElse("").replace("Parse error. ", "");
    return line.isEmpty()
        ? line
        : line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
  }

  private static boolean isNewer(String source, int at) {
    // The parser points at a token or behind it.
    String here = source.substring(Math.max(0, at - 1), Math.min(source.length(), at + 1));
    String before = source.substring(Math.max(0, at - 60), at);
    return here.chars().anyMatch(c -> c == '#' || c == '@' || c == '<' || c > 127)
        || NEWER.matcher(before).find();
  }
}
