package dev.assetbundle.processor.language.script;

import dev.assetbundle.processor.syntax.JsKind;
import dev.assetbundle.processor.syntax.JsTokenizer;
import dev.assetbundle.processor.syntax.TextEdit;
import java.util.ArrayList;
import java.util.List;

/** Takes comments out that Closure does not know as such. */
final class ScriptComments {

  private ScriptComments() {}

  /**
   * Returns a script with blanks in place of its HTML-like comments (ECMA-262, annex B.1.1), so
   * that all else stays where it is.
   */
  static String withoutHtml(String script) {
    if (!script.contains("<!--") && !script.contains("-->")) {
      return script;
    }
    List<TextEdit> edits = new ArrayList<>();
    JsTokenizer tokens = new JsTokenizer(script);
    while (tokens.next()) {
      if (tokens.kind() == JsKind.LINE_COMMENT && !script.startsWith("//", tokens.start())) {
        edits.add(
            new TextEdit(tokens.start(), tokens.end(), " ".repeat(tokens.end() - tokens.start())));
      }
    }
    return TextEdit.apply(script, edits);
  }
}
