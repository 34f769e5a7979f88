package dev.assetbundle.processor.live;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.syntax.css.CssProblems;
import dev.assetbundle.processor.syntax.css.CssSheet;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

/** What is served in the place of an asset that cannot be built. */
final class FailedAsset {

  private static final String LOOKS =
      """
        display: block;
        position: fixed;
        inset: 0;
        z-index: 2147483647;
        overflow: auto;
        margin: 0;
        padding: 1.5rem;
        border-top: 5px solid #b3161f;
        background: #fff;
        color: #1c1c1f;
        font: 15px/1.5 ui-monospace, monospace;
        text-align: left;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        tab-size: 4;
      """;

  private final String said;

  /**
   * @param names of all assets that could not be built
   * @param errors everything that is wrong with them
   */
  FailedAsset(Collection<String> names, Collection<Diagnostic> errors) {
    this.said =
        "AssetBundle could not build "
            + String.join(", ", names)
            + "\n\n"
            + errors.stream().map(Diagnostic::toString).collect(Collectors.joining("\n\n"));
  }

  /**
   * Returns a script that shows the overlay. The code of an earlier build does not run: what it
   * says could no longer be found in the sources.
   *
   * @param id of the session, below whose URL the overlay is
   */
  byte[] script(LogicalPath path, String id) {
    // Classic scripts and modules alike resolve an import from their own address, so this works at
    // every path of the application and on pages without any other script.
    String up = path.depth() == 0 ? "./" : "../".repeat(path.depth());
    return ("console.error(\""
            + new String(JsonStringEncoder.getInstance().quoteAsString(said))
            + "\");\nimport(\""
            + up
            + LiveSource.FOLDER
            + id
            + "/client.js\");\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Returns a stylesheet that shows everything that is wrong.
   *
   * @param styles what the page keeps looking like
   */
  byte[] stylesheet(String styles) {
    // Imports count at the start alone, but what is not closed would swallow the message.
    boolean isOpen = CssProblems.isUnsafeToTouch(CssSheet.of(styles));
    String sheet = isOpen ? message() + styles : styles + "\n" + message();
    return sheet.getBytes(StandardCharsets.UTF_8);
  }

  // The overlay sets the attribute: it says the same, and can be closed.
  private String message() {
    return "html:not([data-assetbundle-live])::before {\n  content: \""
        + quoted(said)
        + "\";\n"
        + LOOKS.stripTrailing().indent(0)
        + "}\n@media (prefers-color-scheme: dark) {\n"
        + "  html:not([data-assetbundle-live])::before {\n"
        + "    background: #1d1d21;\n    color: #ececf1;\n  }\n}\n";
  }

  // In ASCII, so that no other encoding of the page can change it (CSS Syntax Level 3, 4.3.7).
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c >= ' ' && c < 0x7F && c != '"' && c != '\\') {
                quoted.append((char) c);
              } else {
                quoted.append('\\').append(Integer.toHexString(c)).append(' ');
              }
            });
    return quoted.toString();
  }
}
