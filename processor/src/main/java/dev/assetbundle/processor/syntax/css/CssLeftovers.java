package dev.assetbundle.processor.syntax.css;

import dev.assetbundle.processor.syntax.css.CssProblem.Kind;
import dev.assetbundle.processor.syntax.css.CssStatements.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what Sass left as text in the stylesheet that it made: variables where nothing is computed,
 * such as conditions of rules that it does not know, and path helpers in custom properties.
 */
public final class CssLeftovers {

  private final CssSheet sheet;
  private final String css;
  private final List<CssToken> tokens;
  private final List<CssProblem> found = new ArrayList<>();

  private CssLeftovers(CssSheet sheet) {
    this.sheet = sheet;
    this.css = sheet.text();
    this.tokens = sheet.tokens();
  }

  /** Returns the variables with their signs and the calls of helpers with their arguments. */
  public static List<CssProblem> find(String css) {
    if (!mayHaveAny(css)) {
      return List.of();
    }
    CssLeftovers leftovers = new CssLeftovers(CssSheet.of(css));
    CssStatements.of(leftovers.sheet).forEach(leftovers::read);
    return leftovers.found;
  }

  // To read a large result once more takes as long as to compile a small file. To search it for a
  // pattern would take some ten milliseconds in a JVM that has just started.
  private static boolean mayHaveAny(String css) {
    for (int at = css.indexOf('$'); at >= 0; at = css.indexOf('$', at + 1)) {
      // As in [href$=".pdf"].
      if (!css.startsWith("=", at + 1)) {
        return true;
      }
    }
    for (int at = css.indexOf('('); at >= 0; at = css.indexOf('(', at + 1)) {
      if (isEnd("-url", css, at) || isEnd("-path", css, at)) {
        return true;
      }
    }
    return false;
  }

  // Sass takes a hyphen and an underscore for the same.
  private static boolean isEnd(String part, String css, int end) {
    int start = end - part.length();
    return start > 0
        && (css.charAt(start) == '-' || css.charAt(start) == '_')
        && css.regionMatches(true, start + 1, part, 1, part.length() - 1);
  }

  private void read(Statement statement) {
    CssDeclaration declaration = CssDeclaration.at(css, tokens, statement.from(), statement.to());
    boolean isDeclared = statement.isInBlock() && declaration.isPresent();
    if (isDeclared && declaration.isCustom()) {
      for (CssFunctions.Call call : CssFunctions.helpers(sheet, statement)) {
        found.add(new CssProblem(Kind.HELPER, call.offset(), whole(call)));
      }
    } else if (!isDeclared || !declaration.isScripted(css, tokens, statement.to())) {
      for (int i = statement.from(); i + 1 < statement.to(); i++) {
        CssKind next = tokens.get(i + 1).kind();
        if (tokens.get(i).isDelim(css, '$') && next == CssKind.IDENT) {
          int start = tokens.get(i).start();
          String name = css.substring(start, tokens.get(i + 1).end());
          found.add(new CssProblem(Kind.SASS, start, name));
        }
      }
    }
  }

  private String whole(CssFunctions.Call call) {
    int end = css.indexOf(')', call.offset());
    int newline = css.indexOf('\n', call.offset());
    boolean isLine = end >= 0 && (newline < 0 || end < newline);
    return isLine ? css.substring(call.offset(), end + 1) : call.name() + "(...)";
  }
}
