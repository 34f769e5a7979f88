package dev.assetbundle.processor.language.script.closure;

import dev.assetbundle.processor.language.script.run.ScriptRefusal;
import dev.assetbundle.processor.syntax.js.JsFacts;
import dev.assetbundle.processor.syntax.js.JsFacts.Fact;
import dev.assetbundle.processor.syntax.js.JsKind;
import dev.assetbundle.processor.syntax.js.JsTokenizer;
import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.TextPosition;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/**
 * Reads scripts on both sides of Closure, independently of it.
 *
 * @param facts what is known of the script
 */
record ScriptGuard(JsFacts facts) {

  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private static final Map<Fact, String> UNKNOWN =
      Map.of(
          Fact.MODULE, "it is an ES module",
          Fact.ATTRIBUTES, "the minifier does not know import attributes",
          Fact.AWAIT, "the minifier does not know \"await\" outside functions",
          Fact.PRIVATE, "the minifier does not know private members",
          Fact.BACKREFERENCE, "the minifier does not know \"\\k<name>\" in regular expressions",
          Fact.FLAG_V, "the minifier does not know the flag \"v\" of regular expressions",
          Fact.DECORATOR, "the minifier does not know decorators",
          Fact.USING, "the minifier does not know \"using\"",
          Fact.ACCESSOR, "the minifier does not know \"accessor\"");

  /** Reads the script that is to be minified. */
  static ScriptGuard of(String source) {
    return new ScriptGuard(JsFacts.of(source));
  }

  /** Returns the first thing that Closure rejects or, worse, accepts and breaks. */
  Optional<ScriptRefusal> refusal(String source) {
    record Found(int offset, String reason) {}
    return facts.offsets().entrySet().stream()
        .filter(entry -> UNKNOWN.containsKey(entry.getKey()))
        .map(entry -> new Found(entry.getValue(), UNKNOWN.getOrDefault(entry.getKey(), "")))
        .min(Comparator.comparingInt(Found::offset).thenComparing(Found::reason))
        .map(
            found -> {
              TextPosition at = Lines.of(source).position(found.offset);
              return ScriptRefusal.unknown(at.line(), at.column(), found.reason);
            });
  }

  /** Whether an output is as strict as the source and every bracket of it is closed. */
  boolean accepts(ScriptGuard output, String text) {
    return facts.has(Fact.USE_STRICT) == output.facts.has(Fact.USE_STRICT)
        && output.facts.strictFunctions().size() <= facts.strictFunctions().size()
        && isBalanced(text);
  }

  private static boolean isBalanced(String output) {
    Deque<Character> open = new ArrayDeque<>();
    JsTokenizer tokens = new JsTokenizer(output);
    while (tokens.next()) {
      char sign = output.charAt(tokens.start());
      boolean bracket = tokens.kind() == JsKind.PUNCTUATOR;
      if (tokens.kind() == JsKind.TEMPLATE_HEAD || (bracket && OPENING.indexOf(sign) >= 0)) {
        open.push(sign);
      } else if (tokens.kind() == JsKind.TEMPLATE_TAIL || (bracket && CLOSING.indexOf(sign) >= 0)) {
        // The tail of a template starts with the bracket that ends its last substitution.
        char wanted = bracket ? OPENING.charAt(CLOSING.indexOf(sign)) : '`';
        if (open.isEmpty() || open.pop() != wanted) {
          return false;
        }
      }
    }
    return open.isEmpty();
  }
}
