package dev.assetbundle.processor.language.script.check;

import dev.assetbundle.processor.diagnostic.suggestion.Sentence;
import dev.assetbundle.processor.language.script.closure.ClosureEngine;
import dev.assetbundle.processor.language.script.closure.ClosureScript;
import dev.assetbundle.processor.language.script.run.DeepStack;
import dev.assetbundle.processor.language.script.run.ScriptOutput;
import dev.assetbundle.processor.language.script.run.ScriptRefusal;
import dev.assetbundle.processor.syntax.js.JsFacts;
import dev.assetbundle.processor.syntax.js.JsPlainText;
import dev.assetbundle.processor.syntax.js.JsTokens;
import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.Mistake;
import dev.assetbundle.processor.text.TextPosition;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells scripts that Closure does not know from texts that no browser runs, by a second parser. So
 * what is published although it was not minified is known to be valid.
 */
public final class ScriptCheck {

  /** Characters up to which the second parser, which takes 2 s for a megabyte, is asked. */
  private static final int LONGEST = 4 * 1024 * 1024;

  private static final ScriptOutput NOTHING = new ScriptOutput("", "");

  private ScriptCheck() {}

  /** Makes a script shorter, or refuses it; its map takes a while, if it is wanted. */
  public static ScriptOutput minify(String script, boolean mapping) {
    return judged(script, () -> ClosureScript.minify(script, mapping));
  }

  /** Refuses a script as {@link #minify} does, without making it shorter. */
  public static ScriptOutput check(String script) {
    return judged(
        script,
        () -> {
          ClosureScript.check(script);
          return NOTHING;
        });
  }

  private static ScriptOutput judged(String script, Supplier<ScriptOutput> work) {
    refuse(script, suspected(script));
    try {
      return work.get();
    } catch (ScriptRefusal.Thrown e) {
      throw ScriptPlace.better(script, judged(script, e.refusal())).thrown();
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      // Closure gives up in many ways over syntax that it half knows.
      Optional<ScriptRefusal> mistake = mistake(script, isModule(script));
      if (mistake.isPresent()) {
        throw ScriptPlace.better(script, mistake.get()).thrown();
      }
      throw e;
    }
  }

  /** Only reads a script; refuses what no browser takes. */
  public static ScriptOutput read(String script) {
    refuse(script, isKnown(script) ? suspected(script) : mistake(script, isModule(script)));
    return NOTHING;
  }

  private static void refuse(String script, Optional<ScriptRefusal> mistake) {
    if (mistake.isPresent()) {
      throw ScriptPlace.better(script, mistake.get()).thrown();
    }
  }

  /** What Closure takes and browsers do not. */
  private static Optional<ScriptRefusal> suspected(String script) {
    return script.length() <= LONGEST && isSuspect(JsTokens.of(script))
        ? mistake(script, isModule(script))
        : Optional.empty();
  }

  private static boolean isSuspect(JsTokens tokens) {
    return ScriptSuspicion.of(tokens, JsFacts.of(tokens));
  }

  /** Only reads a text that is a module, whatever is in it. */
  public static ScriptOutput readModule(String module) {
    refuse(module, mistake(module, true));
    return NOTHING;
  }

  private static boolean isKnown(String script) {
    try {
      String text = JsPlainText.withoutHtmlComments(script);
      return DeepStack.call(() -> ClosureEngine.accepts(text));
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      return false;
    }
  }

  private static boolean isModule(String script) {
    return JsFacts.of(script).moduleStart().isPresent();
  }

  private static ScriptRefusal judged(String script, ScriptRefusal refusal) {
    if (script.length() > LONGEST) {
      return refusal;
    }
    Optional<ScriptRefusal> mistake = mistake(script, isModule(script));
    if (mistake.isEmpty()) {
      return refusal.broken()
          ? ScriptRefusal.unknown(
              refusal.line(), refusal.column(), "the minifier says: " + refusal.reason())
          : refusal;
    }
    // Closure's words are better, where it found the same.
    return refusal.broken() && mistake.get().hint().isEmpty() ? refusal : mistake.get();
  }

  private static Optional<ScriptRefusal> mistake(String script, boolean isModule) {
    if (script.length() > LONGEST) {
      return Optional.empty();
    }
    String text = NewerSyntax.blank(script);
    try {
      return parse(text, isModule)
          .map(mistake -> refusal(script, mistake))
          .map(
              refusal ->
                  refusal.hint().isEmpty() && !isModule && parse(text, true).isEmpty()
                      ? refusal.withHint(
                          Optional.of(
                              "only modules may hold this; call the file .mjs if it is one"))
                      : refusal);
    } catch (StackOverflowError e) {
      // It is nested too deeply to be told.
      return Optional.empty();
    }
  }

  private static Optional<RhinoAcorn.Mistake> parse(String text, boolean isModule) {
    return DeepStack.call(() -> RhinoAcorn.get().mistake(text, isModule));
  }

  private static ScriptRefusal refusal(String script, RhinoAcorn.Mistake mistake) {
    Optional<Mistake> guess = ScriptNature.guess(script, mistake.offset());
    // Behind what there is, where something is missing at the end.
    int place = Math.min(mistake.offset(), script.stripTrailing().length());
    int offset = guess.map(Mistake::offset).orElse(place);
    TextPosition at = Lines.of(script).position(offset);
    String reason = guess.map(Mistake::trouble).orElse(words(script, mistake));
    return ScriptRefusal.broken(at.line(), at.column(), reason)
        .withHint(guess.map(Mistake::remedy));
  }

  private static String words(String script, RhinoAcorn.Mistake mistake) {
    String message = mistake.message().replaceFirst(" \\(\\d+:\\d+\\)$", "");
    if (!message.equals("Unexpected token")) {
      return Sentence.withSmallLetter(message);
    }
    String rest = script.substring(mistake.offset());
    if (rest.isBlank()) {
      return "the script ends where something is missing";
    }
    int end = 0;
    while (end < rest.length() && Character.isLetterOrDigit(rest.charAt(end))) {
      end++;
    }
    return "unexpected \"" + rest.substring(0, Math.max(1, end)) + "\"";
  }
}
