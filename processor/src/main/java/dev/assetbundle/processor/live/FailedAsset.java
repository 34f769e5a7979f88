package dev.assetbundle.processor.live;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.LogicalPath;
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
   * @param id of the session, below whose URL the overlay is
   * @param errors everything that is wrong, also with other assets
   */
  static Optional<byte[]> bytes(
      LogicalPath path, String contentType, String id, List<Diagnostic> errors) {
    String text =
        path
            + " "
            + id
            + "\n"
            + errors.stream().map(Diagnostic::toString).collect(Collectors.joining("\n"));
    boolean shows = contentType.contains("javascript") || contentType.startsWith("text/css");
    return shows
        ? Optional.of(
            ("/*\n" + text.replace("*/", "* /") + "\n*/\n").getBytes(StandardCharsets.UTF_8))
        : Optional.empty();
  }
}
