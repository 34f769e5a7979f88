package dev.assetbundle.processor.language.script.check;

import dev.assetbundle.processor.language.script.run.ScriptRefusal;
import dev.assetbundle.processor.syntax.js.JsBrackets;
import dev.assetbundle.processor.syntax.js.JsToken;
import dev.assetbundle.processor.syntax.js.JsTokenizer;
import dev.assetbundle.processor.text.Brackets;
import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.Mistake;
import dev.assetbundle.processor.text.TextPosition;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds where something was opened that a parser misses the end of, often at the end of a file. */
final class ScriptPlace {

  /** Characters between a bracket that is too much and where parsers say so. */
  private static final int NEAR = 2;

  private static final Pattern PROPERTY = Pattern.compile("(\\w+|\"[^\"]*\"|'[^']*')\\s*:");

  private ScriptPlace() {}

  /** Returns the refusal with a better place and reason, where there is one. */
  static ScriptRefusal better(String script, ScriptRefusal refusal) {
    if (!refusal.broken() || refusal.line() == 0 || refusal.hint().isPresent()) {
      return refusal;
    }
    String reason = refusal.reason().toLowerCase(Locale.ROOT);
    if (reason.startsWith("unterminated")) {
      return reason.contains("comment")
          ? JsBrackets.unclosedComment(script)
              .map(
                  start -> new Mistake(start, "this comment is not closed", "close it with \"*/\""))
              .map(mistake -> at(script, mistake))
              .orElse(refusal)
          : reason.contains("template")
              ? substitution(script)
                  .or(() -> template(script, refusal))
                  .orElseGet(() -> remedied(script, refusal))
              : remedied(script, refusal);
    }
    if (reason.startsWith("const variables must have")) {
      return refusal.withHint(Optional.of("give it a value, or use \"let\""));
    }
    int refused = offset(script, refusal);
    return ScriptKeyword.before(script, refused)
        .or(
            () ->
                JsBrackets.fault(script)
                    .filter(fault -> fault.offset() <= refused)
                    .filter(fault -> fault.opens() || refused - fault.offset() <= NEAR)
                    .map(Brackets.Bracket::mistake))
        .or(() -> comma(script, refused, reason))
        .map(mistake -> at(script, mistake))
        .orElseGet(() -> remedied(script, refusal));
  }

  private static ScriptRefusal remedied(String script, ScriptRefusal refusal) {
    String reason = refusal.reason().toLowerCase(Locale.ROOT);
    return refusal.withHint(ScriptRemedies.of(script, offset(script, refusal), reason));
  }

  private static Optional<ScriptRefusal> template(String script, ScriptRefusal refusal) {
    return JsBrackets.unclosedTemplate(script)
        .map(start -> at(script, new Mistake(start, refusal.reason(), "close it with \"`\"")));
  }

  /** A substitution that is not closed takes the end of its template for the start of another. */
  private static Optional<ScriptRefusal> substitution(String script) {
    return JsBrackets.fault(script)
        .filter(fault -> fault.mark().equals("${"))
        .map(fault -> at(script, fault.mistake()));
  }

  private static Optional<Mistake> comma(String script, int refused, String reason) {
    int end =
        JsTokenizer.significant(script).stream()
            .filter(token -> token.start() < refused)
            .mapToInt(JsToken::end)
            .max()
            .orElse(0);
    return Mistake.when(
        (reason.equals("'}' expected") || reason.startsWith("expected \"}\""))
            && PROPERTY.matcher(script).region(refused, script.length()).lookingAt(),
        end,
        "a comma is missing here",
        "write \",\" between properties");
  }

  private static ScriptRefusal at(String script, Mistake mistake) {
    TextPosition at = Lines.of(script).position(mistake.offset());
    return ScriptRefusal.broken(at.line(), at.column(), mistake.trouble())
        .withHint(Optional.of(mistake.remedy()));
  }

  private static int offset(String script, ScriptRefusal refusal) {
    return Lines.of(script).offset(refusal.line(), refusal.column());
  }
}
