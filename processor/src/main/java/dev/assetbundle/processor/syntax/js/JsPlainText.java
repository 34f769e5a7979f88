package dev.assetbundle.processor.syntax.js;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/**
 * Writes scripts so that tools and browsers read them that do not know all that a script may hold.
 */
public final class JsPlainText {

  private static final List<String> ORDERS = List.of("@externs", "@nocompile", "@typeSummary");

  private JsPlainText() {}

  /**
   * Returns a script with spaces for its comments of HTML's kind (ECMA-262, annex B.1.1), so that
   * every place stays where it is.
   */
  public static String withoutHtmlComments(String js) {
    return js.contains("<!--") || js.contains("-->")
        ? replace(js, JsPlainText::isHtmlComment, text -> " ".repeat(text.length()))
        : js;
  }

  private static boolean isHtmlComment(JsKind kind, String text) {
    return kind == JsKind.LINE_COMMENT && !text.startsWith("//");
  }

  /**
   * Returns a script with escapes for the line ends U+2028 and U+2029 in its strings and regular
   * expressions: before ECMAScript 2019 no string could hold them, and no expression can.
   */
  public static String withoutSeparators(String js) {
    return hasSeparator(js)
        ? replace(
            js,
            (kind, text) -> kind == JsKind.STRING || kind == JsKind.REGEX,
            text -> text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))
        : js;
  }

  private static boolean hasSeparator(String js) {
    return js.indexOf('\u2028') >= 0 || js.indexOf('\u2029') >= 0;
  }

  /**
   * Returns a script whose comments do not tell Closure to leave it out, as {@code @externs} and
   * {@code @nocompile} do. Every place stays where it is.
   */
  public static String withoutOrders(String js) {
    return ORDERS.stream().anyMatch(js::contains)
        ? replace(js, (kind, text) -> kind == JsKind.BLOCK_COMMENT, text -> text.replace('@', ' '))
        : js;
  }

  private static String replace(
      String js, BiPredicate<JsKind, String> wanted, UnaryOperator<String> replacement) {
    StringBuilder out = new StringBuilder(js.length());
    JsTokenizer tokens = new JsTokenizer(js);
    while (tokens.next()) {
      String text = js.substring(tokens.start(), tokens.end());
      out.append(wanted.test(tokens.kind(), text) ? replacement.apply(text) : text);
    }
    return out.toString();
  }
}
