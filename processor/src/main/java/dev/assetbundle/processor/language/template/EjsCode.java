package dev.assetbundle.processor.language.template;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ScriptProblems;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.syntax.js.JsBrackets;
import dev.assetbundle.processor.text.Brackets;
import java.util.Optional;

/**
 * Looks at the JavaScript in the tags of a template, where a bracket that is left open would be
 * closed by what stands around the template in its result.
 */
final class EjsCode {

  private EjsCode() {}

  /**
   * What is wrong.
   *
   * @param offset in the template
   * @param trouble what it is
   * @param remedy what to do
   */
  record Fault(int offset, String trouble, String remedy) {

    Diagnostic diagnostic(SourceLocation at) {
      return ScriptProblems.template(trouble, remedy, at);
    }
  }

  /** Returns the first bracket or comment that the tags of a template leave open. */
  static Optional<Fault> fault(String template) {
    StringBuilder statements = new StringBuilder(template.replaceAll("[^\\n]", " "));
    int tag = template.indexOf("<%");
    while (tag >= 0) {
      int end = template.indexOf("%>", tag + 2);
      if (end < 0) {
        // That is an error of its own.
        return Optional.empty();
      }
      char kind = template.charAt(tag + 2);
      boolean isValue = kind == '=' || kind == '-';
      int start = isValue ? tag + 3 : tag + 2;
      String code = kind == '#' ? "" : template.substring(Math.min(start, end), end);
      Optional<Fault> fault = comment(code, start).or(() -> isValue ? value(code, start) : none());
      if (fault.isPresent()) {
        return fault;
      }
      if (!isValue && kind != '#') {
        // A line comment ends with its tag.
        statements.replace(start, end + 1, code + "\n");
      }
      tag = template.indexOf("<%", end + 2);
    }
    return JsBrackets.fault(statements.toString()).map(EjsCode::statement);
  }

  private static Optional<Fault> none() {
    return Optional.empty();
  }

  private static Optional<Fault> comment(String code, int start) {
    return JsBrackets.unclosedComment(code)
        .map(at -> new Fault(start + at, "this comment is not closed", "close it with \"*/\""));
  }

  private static Optional<Fault> value(String code, int start) {
    return JsBrackets.fault(code)
        .map(
            bracket ->
                new Fault(
                    start + bracket.offset(),
                    bracket.mistake().trouble() + " in its tag",
                    bracket.opens()
                        ? bracket.mistake().remedy()
                            + "; a block begins with \"<%\" and without \"=\""
                        : bracket.mistake().remedy()));
  }

  private static Fault statement(Brackets.Bracket bracket) {
    boolean isBlock = bracket.opens() && bracket.mark().equals("{");
    return new Fault(
        bracket.offset(),
        bracket.mistake().trouble() + (bracket.opens() ? " in this template" : ""),
        isBlock ? "close it with \"<% } %>\"" : bracket.mistake().remedy());
  }
}
