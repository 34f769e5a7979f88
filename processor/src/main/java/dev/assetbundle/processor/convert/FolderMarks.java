package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.syntax.css.CssKind;
import dev.assetbundle.processor.syntax.css.CssSheet;
import dev.assetbundle.processor.syntax.css.CssToken;
import dev.assetbundle.processor.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where a stylesheet has {@link AssetUrls#BASE}, which path helpers wrote. A relative path can only
 * begin a URL, and what a stylesheet computed with one may have cut it.
 */
final class FolderMarks {

  /** What is before the first character of a URL that is no token of its own. */
  private static final String BEFORE = " \t\n\r\f(,:;{[=";

  /** The mark as it is, or enough of it to know that it was there. */
  private static final Pattern PART =
      Pattern.compile(Pattern.quote(AssetUrls.BASE) + "|(?i:ase-zq7x:|assetbundle-base-z)");

  private FolderMarks() {}

  /** Returns the edits that put {@code folder} wherever something else stands before the mark. */
  static List<TextEdit> behindText(CssSheet sheet, String folder) {
    String css = sheet.text();
    List<TextEdit> edits = new ArrayList<>();
    int token = 0;
    for (int at = next(css, 0); at >= 0; at = next(css, at + 1)) {
      while (sheet.tokens().get(token).end() <= at) {
        token++;
      }
      if (!isFirst(css, sheet.tokens().get(token), at)) {
        edits.add(new TextEdit(at, at + AssetUrls.BASE.length(), folder));
      }
    }
    return edits;
  }

  private static int next(String css, int from) {
    return css.indexOf(AssetUrls.BASE, from);
  }

  private static boolean isFirst(String css, CssToken token, int at) {
    return token.kind() == CssKind.STRING
        ? at == token.start() + 1
        : at == 0 || BEFORE.indexOf(css.charAt(at - 1)) >= 0;
  }

  // Every part has "-z". In a JVM that has just started, to search a large sheet for the pattern
  // would take some ten milliseconds.
  private static boolean mayHaveAny(String css) {
    return css.contains("-z") || css.contains("-Z");
  }

  /** Returns where marks are that were cut or written in other letters. */
  static List<Integer> damaged(String css) {
    if (!mayHaveAny(css)) {
      return List.of();
    }
    return PART.matcher(css)
        .results()
        .filter(part -> !part.group().equals(AssetUrls.BASE))
        .map(MatchResult::start)
        .toList();
  }
}
