package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.JsFacts;
import dev.assetbundle.processor.syntax.JsKind;
import dev.assetbundle.processor.syntax.JsTokenizer;
import dev.assetbundle.processor.syntax.Lines;
import dev.assetbundle.processor.syntax.TextPosition;
import java.util.Optional;
import java.util.Set;

/**
 * What joining a script with others needs to know about it.
 *
 * @param hasCode whether it is more than comments
 * @param strict where it asks for strict mode as a whole
 */
record ScriptFacts(boolean hasCode, Optional<SourceLocation> strict) {

  private static final Set<String> USE_STRICT = Set.of("'use strict'", "\"use strict\"");

  static ScriptFacts of(Fragment js) {
    String text = js.text();
    JsTokenizer tokens = new JsTokenizer(text);
    boolean hasCode = false;
    // The directive prologue: strings as statements, before anything else (ECMA-262, 11.2.1).
    while (tokens.next()) {
      if (tokens.kind().isBlank()) {
        continue;
      }
      hasCode = true;
      String token = text.substring(tokens.start(), tokens.end());
      if (USE_STRICT.contains(token)) {
        return new ScriptFacts(true, Optional.of(place(js, tokens.start())));
      }
      if (tokens.kind() != JsKind.STRING && !token.equals(";")) {
        break;
      }
    }
    return new ScriptFacts(hasCode, Optional.empty());
  }

  private static SourceLocation place(Fragment js, int offset) {
    TextPosition place = Lines.of(js.text()).position(offset);
    return js.locate(place.line(), place.column());
  }

  /**
   * Returns what has to be put behind a text so that the next one starts a new statement although
   * this one ends inside a line comment; empty if it does not, or if it is nothing but comments, in
   * which a semicolon more does no harm and is what Sprockets writes.
   */
  static Optional<String> afterComment(String text) {
    int line = text.stripTrailing().lastIndexOf('\n') + 1;
    if (text.indexOf("//", line) < 0 || !JsFacts.endsInsideLineComment(text)) {
      return Optional.empty();
    }
    JsTokenizer tokens = new JsTokenizer(text);
    String last = "";
    while (tokens.next()) {
      if (!tokens.kind().isBlank()) {
        last = text.substring(tokens.start(), tokens.end());
      }
    }
    if (last.isEmpty()) {
      return Optional.empty();
    }
    String newline = text.endsWith("\n") ? "" : "\n";
    return Optional.of(newline + (last.equals(";") ? "" : ";\n"));
  }
}
