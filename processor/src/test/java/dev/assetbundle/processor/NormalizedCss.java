package dev.assetbundle.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings stylesheets of different Sass compilers to one form, by the rules of the corpus. */
final class NormalizedCss {

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'";
  private static final Pattern LITERAL =
      Pattern.compile(
          COMMENT + "|" + QUOTED + "|url\\(\\s*(?:" + QUOTED + "|[^)\"']*)\\s*\\)", Pattern.DOTALL);
  private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{3,8}\\b");
  private static final Pattern MARK = Pattern.compile("\u0001(\\d+)\u0002");

  private NormalizedCss() {}

  static String of(String css) {
    List<String> literals = new ArrayList<>();
    String text =
        LITERAL
            .matcher(css.startsWith("\ufeff") ? css.substring(1) : css)
            .replaceAll(match -> protect(match.group(), literals));
    text =
        text.replaceAll("\\s+", " ")
            .replaceAll("@charset \u0001\\d+\u0002 ?;", "")
            .replaceAll(" ?([{};,>]) ?", "$1")
            .replace(": ", ":")
            .replaceAll(" ?! ?", "!")
            .replaceAll(";+}", "}")
            .replaceAll(";;+", ";")
            .replaceAll("(?<![\\w.])0+\\.(\\d)", ".$1");
    text = HEX.matcher(text).replaceAll(match -> match.group().toLowerCase(Locale.ROOT));
    text = text.replaceAll("#([0-9a-f])\\1([0-9a-f])\\2([0-9a-f])\\3(?![0-9A-Za-z])", "#$1$2$3");
    text =
        MARK.matcher(text)
            .replaceAll(
                match -> Matcher.quoteReplacement(literals.get(Integer.parseInt(match.group(1)))));
    return text.replaceAll("@import url\\(([^)]*)\\)", "@import \"$1\"").strip();
  }

  private static String protect(String literal, List<String> literals) {
    if (literal.startsWith("/*")) {
      return " ";
    }
    String text = literal;
    if (literal.startsWith("url(")) {
      String inner = literal.substring(4, literal.length() - 1).strip();
      boolean quoted =
          inner.length() > 1
              && "\"'".indexOf(inner.charAt(0)) >= 0
              && inner.charAt(0) == inner.charAt(inner.length() - 1);
      text = "url(" + (quoted ? inner.substring(1, inner.length() - 1) : inner) + ")";
    } else if (literal.charAt(0) == '\'' && literal.indexOf('"') < 0) {
      text = '"' + literal.substring(1, literal.length() - 1) + '"';
    }
    literals.add(text);
    return "\u0001" + (literals.size() - 1) + "\u0002";
  }
}
