package dev.assetbundle.processor.language.script.check;

import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.syntax.js.JsKind;
import dev.assetbundle.processor.syntax.js.JsToken;
import dev.assetbundle.processor.syntax.js.JsTokenizer;
import dev.assetbundle.processor.text.Mistake;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A word that is nearly a keyword, where a parser does not expect what follows: a second word in
 * the same line, or the brace of a block.
 */
final class ScriptKeyword {

  private static final Set<String> BEFORE_WORDS =
      Set.of(
          """
          async await case class const delete else export extends function import let new return
          static throw typeof var void yield
          """
              .split("\\s+"));

  private static final Set<String> BEFORE_BRACES = Set.of("do", "else", "finally", "try");

  private static final Set<String> BEFORE_PARENTHESES =
      Set.of("catch", "for", "function", "if", "switch", "while");

  /** Words of fewer letters are near to too many others, unless only their order differs. */
  private static final int LONG = 4;

  private ScriptKeyword() {}

  /** Returns the word, if a parser refuses what stands behind it. */
  static Optional<Mistake> before(String script, int refused) {
    List<JsToken> tokens =
        JsTokenizer.significant(script).stream().filter(token -> token.start() < refused).toList();
    int last = tokens.size() - 1;
    if (last < 0 || refused >= script.length() || tokens.get(last).end() > refused) {
      return Optional.empty();
    }
    if (Character.isJavaIdentifierStart(script.charAt(refused))) {
      return near(script, tokens.get(last), refused, BEFORE_WORDS);
    }
    if (script.charAt(refused) != '{') {
      return Optional.empty();
    }
    int open = open(script, tokens);
    return open > 0
        ? near(script, tokens.get(open - 1), refused, BEFORE_PARENTHESES)
        : near(script, tokens.get(last), refused, BEFORE_BRACES);
  }

  private static Optional<Mistake> near(
      String script, JsToken token, int refused, Set<String> keywords) {
    String word = token.text(script);
    boolean isName = token.kind() == JsKind.IDENTIFIER && !keywords.contains(word);
    boolean isOneLine = script.substring(token.end(), refused).indexOf('\n') < 0;
    return isName && isOneLine
        ? Suggestion.nearest(word, keywords)
            .filter(near -> isSure(word, near))
            .map(
                near ->
                    new Mistake(
                        token.start(), "\"" + word + "\" is no keyword", Suggestion.ask(near)))
        : Optional.empty();
  }

  private static boolean isSure(String word, String near) {
    return Math.min(word.length(), near.length()) >= LONG
        || Suggestion.isSwapped(word.toLowerCase(Locale.ROOT), near);
  }

  /** Returns the index of the parenthesis that the last token closes; -1 if it closes none. */
  private static int open(String script, List<JsToken> tokens) {
    int depth = 0;
    for (int i = tokens.size() - 1; i >= 0; i--) {
      String text = tokens.get(i).text(script);
      depth += text.equals(")") ? 1 : text.equals("(") ? -1 : 0;
      if (depth == 0) {
        return text.equals("(") ? i : -1;
      }
    }
    return -1;
  }
}
