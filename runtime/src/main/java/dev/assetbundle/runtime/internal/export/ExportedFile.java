package dev.assetbundle.runtime.internal.export;

import dev.assetbundle.runtime.Coding;
import dev.assetbundle.runtime.internal.asset.PublishedFile;
import java.util.Map;

/**
 * A file that is exported, with its compressed forms.
 *
 * @param file what is published
 * @param prefix folder of the bundle, not percent-encoded: {@code "/assets"}; {@code ""} if URLs
 *     have none
 * @param sha256 hexadecimal hash of the bytes; {@code ""} if only the integrity value is known
 * @param origin where it was found, for messages: a manifest, or the file of an index
 * @param current whether it is what its logical path means now, and not of an earlier release
 */
public record ExportedFile(
    PublishedFile file, String prefix, String sha256, String origin, boolean current) {

  /** Returns what is exported of a file that an index has. */
  public static ExportedFile of(PublishedFile file) {
    String logicalPath = file.logicalPath();
    String folder = logicalPath.substring(0, logicalPath.lastIndexOf('/') + 1);
    String path = file.plainPath();
    String parent = path.substring(0, path.lastIndexOf('/') + 1);
    int end = parent.endsWith('/' + folder) ? parent.length() - folder.length() : parent.length();
    return new ExportedFile(
        file, parent.substring(0, end - 1), "", file.source(Coding.IDENTITY).name(), true);
  }

  /** Returns the path below the folder of the bundle, not percent-encoded. */
  public String name() {
    return file.plainPath().substring(prefix.length() + 1);
  }

  /** Returns the name that authors use: {@code "icons/cart.svg"}. */
  public String logicalPath() {
    return file.logicalPath();
  }

  /** Returns the URL path, percent-encoded: {@code "/assets/icons/cart-<64 hex>.svg"}. */
  public String urlPath() {
    return file.path();
  }

  /** Returns the URL path, not percent-encoded, which is the path below the exported folder. */
  public String plainPath() {
    return file.plainPath();
  }

  /** Returns the media type, with a charset if it is text. */
  public String contentType() {
    return file.contentType();
  }

  /** Returns whether the path changes whenever the bytes do. */
  public boolean fingerprinted() {
    return file.fingerprinted();
  }

  /**
   * Returns the codings in which the file is exported, best first, with their sizes in bytes;
   * {@code IDENTITY} is the file itself.
   */
  public Map<Coding, Long> encodings() {
    return file.sizes();
  }
}
