package dev.assetbundle.processor.syntax.js;

import dev.assetbundle.processor.text.Brackets;
import java.util.Optional;

/** Finds what is left open in a script. */
public final class JsBrackets {

  private JsBrackets() {}

  /** Returns the bracket without a partner; the mark of a substitution in a template is one. */
  public static Optional<Brackets.Bracket> fault(String script) {
    Brackets brackets = new Brackets(script);
    JsTokenizer tokens = new JsTokenizer(script);
    while (tokens.next()) {
      if (tokens.closes()) {
        brackets.close(tokens.start(), script.substring(tokens.start(), tokens.start() + 1));
      }
      if (tokens.opens()) {
        int start = tokens.kind() == JsKind.PUNCTUATOR ? tokens.start() : tokens.end() - 2;
        brackets.open(start, script.substring(start, tokens.end()));
      }
    }
    return brackets.fault();
  }

  /** Returns the offset of the last comment, if it is not closed. */
  public static Optional<Integer> unclosedComment(String script) {
    return last(script, JsKind.BLOCK_COMMENT, "*/");
  }

  /** Returns the offset of the last template, if it is not closed. */
  public static Optional<Integer> unclosedTemplate(String script) {
    return last(script, JsKind.TEMPLATE, "`");
  }

  private static Optional<Integer> last(String script, JsKind kind, String end) {
    JsTokenizer tokens = new JsTokenizer(script);
    while (tokens.next()) {
      String token = script.substring(tokens.start(), tokens.end());
      boolean closes = token.length() > 2 * end.length() - 1 && token.endsWith(end);
      if (tokens.kind() == kind && !closes) {
        return Optional.of(tokens.start());
      }
    }
    return Optional.empty();
  }
}
