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
      String mark = script.substring(tokens.start(), tokens.end());
      switch (tokens.kind()) {
        case TEMPLATE_HEAD -> brackets.open(tokens.end() - 2, "${");
        case TEMPLATE_TAIL -> brackets.close(tokens.start(), "}");
        case TEMPLATE_MIDDLE -> {
          brackets.close(tokens.start(), "}");
          brackets.open(tokens.end() - 2, "${");
        }
        case PUNCTUATOR -> {
          if (mark.equals("(") || mark.equals("[") || mark.equals("{")) {
            brackets.open(tokens.start(), mark);
          } else if (mark.equals(")") || mark.equals("]") || mark.equals("}")) {
            brackets.close(tokens.start(), mark);
          }
        }
        default -> {}
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
