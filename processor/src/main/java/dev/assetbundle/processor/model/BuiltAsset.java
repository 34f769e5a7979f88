package dev.assetbundle.processor.model;

import java.util.List;

/**
 * A finished asset.
 *
 * @param logicalPath its name
 * @param outputPath its name with the fingerprint, if it has one
 * @param content the bytes that are served
 * @param digests of {@code content}
 * @param sources project-relative names of the files it was made from, in their order
 * @param isModule whether pages have to load it as a module
 * @param parts the texts that it was made of, in their order; empty if it is a file as it is, or
 *     comes from a store
 */
public record BuiltAsset(
    LogicalPath logicalPath,
    LogicalPath outputPath,
    Content content,
    Digests digests,
    List<String> sources,
    boolean isModule,
    List<Part> parts) {

  /** Copies the lists. */
  public BuiltAsset {
    sources = List.copyOf(sources);
    parts = List.copyOf(parts);
  }

  /**
   * The text of one of its files, as it stands in the asset.
   *
   * @param file its name as an asset
   */
  public record Part(LogicalPath file, String text) {}

  /** Makes one that is not known to be made of parts. */
  public BuiltAsset(
      LogicalPath logicalPath,
      LogicalPath outputPath,
      Content content,
      Digests digests,
      List<String> sources,
      boolean isModule) {
    this(logicalPath, outputPath, content, digests, sources, isModule, List.of());
  }

  /** Makes one that is no module. */
  public BuiltAsset(
      LogicalPath logicalPath,
      LogicalPath outputPath,
      Content content,
      Digests digests,
      List<String> sources) {
    this(logicalPath, outputPath, content, digests, sources, false);
  }

  /** Returns the same with the same bytes from elsewhere. */
  public BuiltAsset with(Content other) {
    return new BuiltAsset(logicalPath, outputPath, other, digests, sources, isModule, parts);
  }

  /** Whether the name changes whenever the bytes do. */
  public boolean isFingerprinted() {
    return !logicalPath.equals(outputPath);
  }
}
