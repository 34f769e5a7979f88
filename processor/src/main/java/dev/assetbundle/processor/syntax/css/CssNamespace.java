package dev.assetbundle.processor.syntax.css;

import java.util.List;
import java.util.Optional;

/**
 * An {@code @namespace} rule (CSS Namespaces Level 3).
 *
 * @param prefix the prefix it declares; empty if it is the default of all selectors behind it
 * @param name the name of the namespace, with its escapes read
 * @param offset where its {@code @} sign is, 0-based, in UTF-16 units
 * @param isLate whether browsers ignore it because another rule comes first; section 3
 */
public record CssNamespace(String prefix, String name, int offset, boolean isLate) {

  /** Reads the rule at a token; empty if it is malformed, which browsers ignore. */
  static Optional<CssNamespace> at(CssSheet sheet, int rule, boolean isLate) {
    String css = sheet.text();
    List<CssToken> tokens = sheet.tokens();
    int i = CssToken.afterBlanks(tokens, rule + 1);
    String prefix = "";
    if (i < tokens.size() && tokens.get(i).kind() == CssKind.IDENT) {
      prefix = tokens.get(i).text(css);
      i = CssToken.afterBlanks(tokens, i + 1);
    }
    if (i < tokens.size() && tokens.get(i).hasText(css, "url(")) {
      i = CssToken.afterBlanks(tokens, i + 1);
    }
    if (i == tokens.size()) {
      return Optional.empty();
    }
    CssToken value = tokens.get(i);
    int offset = tokens.get(rule).start();
    return switch (value.kind()) {
      case STRING ->
          Optional.of(new CssNamespace(prefix, CssEscapes.stringValue(css, value), offset, isLate));
      case URL ->
          Optional.of(new CssNamespace(prefix, CssEscapes.urlValue(css, value), offset, isLate));
      default -> Optional.empty();
    };
  }
}
