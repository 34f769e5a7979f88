package dev.assetbundle.processor.live;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.LogicalPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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

  private FailedAsset() {}

  /**
   * Returns bytes that show what is wrong; empty if an asset of this media type can show nothing.
   *
   * @param id of the session, below whose URL the overlay is
   * @param errors everything that is wrong, also with other assets
   */
  static Optional<byte[]> bytes(
      LogicalPath path, String contentType, String id, List<Diagnostic> errors) {
    String said =
        "AssetBundle could not build "
            + path
            + "\n\n"
            + errors.stream().map(Diagnostic::toString).collect(Collectors.joining("\n\n"));
    return (contentType.contains("javascript")
            ? Optional.of(script(path, id, said))
            : contentType.startsWith("text/css")
                ? Optional.of(stylesheet(said))
                : Optional.<String>empty())
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  // Classic scripts and modules alike resolve an import from their own address, so this works at
  // every path of the application and on pages without any other script.
  private static String script(LogicalPath path, String id, String said) {
    String up = path.depth() == 0 ? "./" : "../".repeat(path.depth());
    return "console.error(\""
        + new String(JsonStringEncoder.getInstance().quoteAsString(said))
        + "\");\nimport(\""
        + up
        + "assetbundle-live/"
        + id
        + "/client.js\");\n";
  }

  // The overlay sets the attribute: it says the same, and can be closed.
  private static String stylesheet(String said) {
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
