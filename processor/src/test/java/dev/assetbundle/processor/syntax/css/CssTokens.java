package dev.assetbundle.processor.syntax.css;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A second opinion on what a stylesheet means, much simpler than the minifier's. They share the
 * tokenizer, which has a test of its own, and nothing that shortens a token.
 */
public final class CssTokens {

  private static final Pattern SAME_BODY =
      Pattern.compile("((?:^|(?<=[{}] ))[^{}]+) \\{ ([^{}]*) \\} ([^{}]+) \\{ \\2 \\}");

  private static final Pattern NUMBER =
      Pattern.compile("([+-]?)([0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]{1,9})?)(.*)", Pattern.DOTALL);

  private static final Pattern COLOR =
      Pattern.compile("#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})");

  /** A space after a backslash is part of the address. */
  private static final Pattern URL =
      Pattern.compile("([^(]*\\()\\s*(.*?)(?<!\\\\)\\s*\\)", Pattern.DOTALL);

  private CssTokens() {}

  /**
   * Returns the tokens of a sheet without comments, spaces and semicolons, numbers as their values,
   * colours as four bytes, one body for neighbours that have the same, and no distinction between
   * {@code + 1} and {@code +1}.
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
        case NUMBER, PERCENTAGE, DIMENSION -> texts.add(number(text.strip()));
        case HASH -> texts.add(color(text.strip()));
        case URL -> texts.add(URL.matcher(text).replaceFirst("$1$2)"));
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

  private static String number(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      throw new IllegalArgumentException(text);
    }
    BigDecimal value = new BigDecimal(number.group(2)).stripTrailingZeros();
    return number.group(1) + value + number.group(3);
  }

  private static String color(String text) {
    Matcher color = COLOR.matcher(text);
    if (!color.matches()) {
      return text;
    }
    String digits = color.group(1);
    String pairs = digits.length() > 4 ? digits : digits.replaceAll("(.)", "$1$1");
    return Arrays.toString(HexFormat.of().parseHex(pairs.length() == 8 ? pairs : pairs + "ff"));
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
