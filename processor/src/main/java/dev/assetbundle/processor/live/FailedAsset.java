package dev.assetbundle.processor.live;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is served in the place of an asset that cannot be built. */
final class FailedAsset {

  private FailedAsset() {}

  /**
   * Returns bytes that show what is wrong; empty if an asset of this media type can show nothing.
   *
   * @param editor what opens a file in an editor; empty for none
   */
  static Optional<byte[]> bytes(String contentType, List<Diagnostic> errors, String editor) {
    String text = errors.stream().map(Diagnostic::toString).collect(Collectors.joining("\n"));
    boolean shows = contentType.contains("javascript") || contentType.startsWith("text/css");
    return shows
        ? Optional.of(
            ("/*\n" + text.replace("*/", "* /") + "\n*/\n").getBytes(StandardCharsets.UTF_8))
        : Optional.empty();
  }
}
