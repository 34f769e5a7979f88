package dev.assetbundle.processor.syntax.css;

import dev.assetbundle.processor.syntax.css.minify.CssShortener;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A second opinion on what a stylesheet means, much simpler than the minifier's. */
public final class CssTokens {

  private static final Pattern SAME_BODY =
      Pattern.compile("((?:^|(?<=[{}] ))[^{}]+) \\{ ([^{}]*) \\} ([^{}]+) \\{ \\2 \\}");

  private CssTokens() {}

  /**
   * Returns the tokens of a sheet without comments, spaces and semicolons, numbers and colours in
   * one spelling, one body for neighbours that have the same, and no distinction between {@code +
   * 1} and {@code +1}.
   */
  public static String meaning(String css) {
    List<String> texts = new ArrayList<>();
    for (CssToken token : CssTokenizer.tokenize(css)) {
      String text = token.text(css);
      switch (token.kind()) {
        case WHITESPACE, SEMICOLON -> {}
        case COMMENT -> {
          if (text.startsWith("/*!")) {
            texts.add(text);
          }
        }
        case NUMBER, PERCENTAGE, DIMENSION -> texts.add(CssShortener.number(text.strip(), true));
        case HASH -> texts.add(CssShortener.color(text.strip()));
        case URL -> texts.add(CssShortener.url(text));
        // The space that ends an escape may be the only one after a name or the first of two.
        default -> texts.add(text.strip());
      }
    }
    String meaning = String.join(" ", texts).replace("+ ", "+");
    Matcher same = SAME_BODY.matcher(meaning);
    while (same.find()) {
      meaning = same.replaceFirst("$1 , $3 { $2 }");
      same = SAME_BODY.matcher(meaning);
    }
    return meaning;
  }

  /** Whether an opening brace is followed by its closing one, spaces and the like aside. */
  public static boolean hasEmptyBlock(String css) {
    boolean opened = false;
    for (CssToken token : CssTokenizer.tokenize(css)) {
      switch (token.kind()) {
        case OPEN_BRACE -> opened = true;
        case CLOSE_BRACE -> {
          if (opened) {
            return true;
          }
        }
        case WHITESPACE, COMMENT, SEMICOLON -> {}
        default -> opened = false;
      }
    }
    return false;
  }
}
