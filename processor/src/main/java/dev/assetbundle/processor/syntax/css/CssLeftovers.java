package dev.assetbundle.processor.syntax.css;

import dev.assetbundle.processor.syntax.css.CssProblem.Kind;
import dev.assetbundle.processor.syntax.css.CssStatements.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what Sass left as text in the stylesheet that it made: variables where nothing is computed,
 * such as conditions of rules that it does not know, and path helpers in custom properties.
 */
public final class CssLeftovers {

  private static final Pattern MAY_BE =
      Pattern.compile("\\$[\\w-]|[a-z][-_](path|url)\\(", Pattern.CASE_INSENSITIVE);

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
    // Reading a large result once more takes as long as compiling a small file.
    if (!MAY_BE.matcher(css).find()) {
      return List.of();
    }
    CssLeftovers leftovers = new CssLeftovers(CssSheet.of(css));
    CssStatements.of(leftovers.sheet).forEach(leftovers::read);
    return leftovers.found;
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
