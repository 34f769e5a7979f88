package dev.assetbundle.processor.language.script.closure;

import dev.assetbundle.processor.language.script.run.ScriptRefusal;
import dev.assetbundle.processor.syntax.js.JsFacts;
import dev.assetbundle.processor.syntax.js.JsKind;
import dev.assetbundle.processor.syntax.js.JsTokenizer;
import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.TextPosition;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads scripts on both sides of Closure, independently of it. */
final class ScriptGuard {

  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private final JsFacts facts;
  private final Map<String, OptionalInt> unknown;

  private ScriptGuard(JsFacts facts) {
    this.facts = facts;
    this.unknown =
        Map.of(
            "it is an ES module", facts.moduleSyntax(),
            "the minifier does not know import attributes", facts.importAttributes(),
            "the minifier does not know \"await\" outside functions", facts.topLevelAwait(),
            "the minifier does not know private members", facts.privateName(),
            "the minifier does not know \"\\k<name>\" in regular expressions",
                facts.namedBackreference(),
            "the minifier does not know the flag \"v\" of regular expressions", facts.regexFlagV(),
            "the minifier does not know decorators", facts.decorator(),
            "the minifier does not know \"using\"", facts.usingDeclaration(),
            "the minifier does not know \"accessor\"", facts.accessor());
  }

  /** Reads the script that is to be minified. */
  static ScriptGuard of(String source) {
    return new ScriptGuard(JsFacts.of(source));
  }

  /** Returns the first thing that Closure rejects or, worse, accepts and breaks. */
  Optional<ScriptRefusal> refusal(String source) {
    record Found(int offset, String reason) {}
    return unknown.entrySet().stream()
        .filter(entry -> entry.getValue().isPresent())
        .map(entry -> new Found(entry.getValue().getAsInt(), entry.getKey()))
        .min(Comparator.comparingInt(Found::offset).thenComparing(Found::reason))
        .map(
            found -> {
              TextPosition at = Lines.of(source).position(found.offset);
              return ScriptRefusal.unknown(at.line(), at.column(), found.reason);
            });
  }

  /** Returns what is known of the script. */
  JsFacts facts() {
    return facts;
  }

  /** Whether an output is as strict as the source and every bracket of it is closed. */
  boolean accepts(ScriptGuard output, String text) {
    return facts.useStrict().isPresent() == output.facts.useStrict().isPresent()
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
