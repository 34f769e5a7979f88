package dev.assetbundle.processor.language.template;

import dev.assetbundle.processor.diagnostic.ScriptProblems;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.syntax.js.JsBrackets;
import dev.assetbundle.processor.text.Brackets;
import dev.assetbundle.processor.text.Mistake;
import java.util.List;
import java.util.Optional;

/**
 * Compiles EJS templates into JavaScript functions, with the tags of the Ruby gem that Sprockets
 * uses: {@code <% statement %>}, {@code <%= value %>} as it is, {@code <%- value %>} escaped for
 * HTML; in addition {@code <%# comment %>}. A tag ends at the first {@code %>}.
 *
 * <p>Reports {@code ejs-error} for tags that are not closed and for values that are empty.
 */
public final class EjsProcessor implements AssetProcessor {

  private static final String HEAD =
      "function(obj){var __p=[],print=function(){__p.push.apply(__p,arguments);};"
          + "with(obj||{}){__p.push('";

  private static final String TAIL = "');}return __p.join('');}";

  private static final String ESCAPE_HEAD = "',(function(s){return s==null?'':String(s)})(";

  private static final String ESCAPE_TAIL =
      "\n).replace(/&/g,'&amp;').replace(/</g,'&lt;').replace(/>/g,'&gt;')"
          + ".replace(/\"/g,'&quot;').replace(/'/g,'&#x27;').replace(/\\//g,'&#x2F;'),'";

  private static final String SPECIAL = "\\'\r\n\t\u2028\u2029";

  private static final List<String> ESCAPES =
      List.of("\\\\", "\\'", "\\r", "\\n", "\\t", "\\u2028", "\\u2029");

  @Override
  public String id() {
    return "ejs/1";
  }

  @Override
  public String reads() {
    return "ejs";
  }

  /** A text that is one function: {@code jst}. */
  @Override
  public String writes() {
    return "jst";
  }

  @Override
  public Optional<Fragment> process(Fragment source, ProcessingContext context) {
    return new Run(new TemplateRun(source, context), source.text()).compile();
  }

  /** One compilation. */
  private record Run(TemplateRun run, String text) {

    Optional<Fragment> compile() {
      Optional<Mistake> fault = fault(text);
      if (fault.isPresent()) {
        fail(fault.get().trouble(), fault.get().remedy(), fault.get().offset());
        return Optional.empty();
      }
      run.replace(0, 0, HEAD);
      int from = 0;
      for (int tag = text.indexOf("<%"); tag >= 0; tag = text.indexOf("<%", from)) {
        quote(from, tag);
        int end = text.indexOf("%>", tag + 2);
        if (end < 0) {
          fail("this tag is never closed", "close it with \"%>\"", tag);
          return Optional.empty();
        }
        tag(tag, end);
        from = end + 2;
      }
      quote(from, text.length());
      run.replace(text.length(), text.length(), TAIL);
      return run.result();
    }

    // The code ends with a line break, since it may end with a line comment.
    private void tag(int tag, int end) {
      char kind = text.charAt(tag + 2);
      int start = kind == '=' || kind == '-' ? tag + 3 : tag + 2;
      if (kind == '#') {
        run.replace(tag, end + 2, "");
      } else if (kind == '=' || kind == '-') {
        if (text.substring(start, end).isBlank()) {
          fail("this tag has no value", "write an expression before \"%>\"", tag);
        }
        run.replace(tag, start, kind == '=' ? "'," : ESCAPE_HEAD);
        run.replace(end, end + 2, kind == '=' ? "\n,'" : ESCAPE_TAIL);
      } else {
        run.replace(tag, start, "');");
        run.replace(end, end + 2, "\n;__p.push('");
      }
    }

    private void fail(String message, String hint, int index) {
      run.fail(ScriptProblems.template(message, hint, run.locate(index)));
    }

    /** Makes what stands between two indexes the inside of a string. */
    private void quote(int from, int to) {
      for (int i = from; i < to; i++) {
        int special = SPECIAL.indexOf(text.charAt(i));
        if (special >= 0) {
          run.replace(i, i + 1, ESCAPES.get(special));
        }
      }
    }
  }

  /** Returns the first bracket or comment that the tags of a template leave open. */
  private static Optional<Mistake> fault(String template) {
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
      Optional<Mistake> fault =
          comment(code, start).or(() -> isValue ? value(code, start) : Optional.empty());
      if (fault.isPresent()) {
        return fault;
      }
      if (!isValue && kind != '#') {
        // A line comment ends with its tag.
        statements.replace(start, end + 1, code + "\n");
      }
      tag = template.indexOf("<%", end + 2);
    }
    return JsBrackets.fault(statements.toString()).map(EjsProcessor::statement);
  }

  private static Optional<Mistake> comment(String code, int start) {
    return JsBrackets.unclosedComment(code)
        .map(at -> new Mistake(start + at, "this comment is not closed", "close it with \"*/\""));
  }

  private static Optional<Mistake> value(String code, int start) {
    return JsBrackets.fault(code)
        .map(
            bracket ->
                new Mistake(
                    start + bracket.offset(),
                    bracket.mistake().trouble() + " in its tag",
                    bracket.opens()
                        ? bracket.mistake().remedy()
                            + "; a block begins with \"<%\" and without \"=\""
                        : bracket.mistake().remedy()));
  }

  private static Mistake statement(Brackets.Bracket bracket) {
    boolean isBlock = bracket.opens() && bracket.mark().equals("{");
    return new Mistake(
        bracket.offset(),
        bracket.mistake().trouble() + (bracket.opens() ? " in this template" : ""),
        isBlock ? "close it with \"<% } %>\"" : bracket.mistake().remedy());
  }
}
