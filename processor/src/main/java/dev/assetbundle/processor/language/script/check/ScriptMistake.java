package dev.assetbundle.processor.language.script.check;

import dev.assetbundle.processor.language.script.run.ScriptRefusal;
import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.Mistake;
import dev.assetbundle.processor.text.TextPosition;
import java.util.Locale;
import java.util.Optional;

/**
 * What is wrong with a script that another parser refuses, in the words of this package.
 *
 * @param offset where it is, 0-based, in UTF-16 units
 * @param trouble what it is
 * @param remedy what to do about it, if that is known
 */
public record ScriptMistake(int offset, String trouble, Optional<String> remedy) {

  /**
   * Finds out more about a mistake of syntax.
   *
   * @param offset at which the parser gives up
   * @param words what it says
   */
  public static ScriptMistake of(String script, int offset, String words) {
    Optional<Mistake> guess = ScriptNature.guess(script, offset);
    if (guess.isPresent()) {
      return new ScriptMistake(
          guess.get().offset(), guess.get().trouble(), Optional.of(guess.get().remedy()));
    }
    TextPosition at = Lines.of(script).position(offset);
    ScriptRefusal better =
        ScriptPlace.better(script, ScriptRefusal.broken(at.line(), at.column(), words));
    return new ScriptMistake(
        Lines.of(script).offset(better.line(), better.column()), better.reason(), better.hint());
  }

  /** Returns what to do about a mistake that a parser names, whatever language it reads. */
  public static Optional<String> remedy(String words) {
    return ScriptRemedies.ofWords(words.toLowerCase(Locale.ROOT));
  }
}
