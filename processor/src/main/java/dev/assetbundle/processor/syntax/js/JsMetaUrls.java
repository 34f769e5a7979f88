package dev.assetbundle.processor.syntax.js;

import dev.assetbundle.processor.syntax.js.JsImports.JsImport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds {@code new URL('./name', import.meta.url)}, by which a module names a file beside it that
 * it does not import (ECMA-262, section 13.3.12; URL Standard, section 6.1).
 */
public final class JsMetaUrls {

  private static final List<String> BASE = List.of(",", "import", ".", "meta", ".", "url");

  private final JsCursor tokens;
  private final String js;
  private final List<JsImport> found = new ArrayList<>();

  private JsMetaUrls(String js) {
    this.js = js;
    this.tokens = new JsCursor(JsTokens.of(js));
  }

  /** Returns the names in their order. */
  public static List<JsImport> of(String js) {
    if (!js.contains("import.meta.url") || !js.contains("URL")) {
      return List.of();
    }
    JsMetaUrls urls = new JsMetaUrls(js);
    urls.read();
    return urls.found;
  }

  private void read() {
    tokens.advance();
    while (!tokens.isAtEnd()) {
      boolean isNew = tokens.isWord() && !tokens.isMember() && tokens.is("new");
      tokens.advance();
      if (isNew && follow("URL") && follow("(") && tokens.kind() == JsKind.STRING) {
        name();
      }
    }
  }

  private void name() {
    Optional<JsImport> name = JsImport.of(js, tokens.start(), tokens.end());
    tokens.advance();
    if (BASE.stream().allMatch(this::follow)) {
      // A comma may stand behind the last argument, too.
      follow(",");
      if (follow(")")) {
        name.ifPresent(found::add);
      }
    }
  }

  private boolean follow(String wanted) {
    boolean follows = !tokens.isAtEnd() && tokens.is(wanted);
    if (follows) {
      tokens.advance();
    }
    return follows;
  }
}
