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
 */
public record BuiltAsset(
    LogicalPath logicalPath,
    LogicalPath outputPath,
    Content content,
    Digests digests,
    List<String> sources,
    boolean isModule) {

  /** Copies the list. */
  public BuiltAsset {
    sources = List.copyOf(sources);
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
    return new BuiltAsset(logicalPath, outputPath, other, digests, sources, isModule);
  }

  /** Whether the name changes whenever the bytes do. */
  public boolean isFingerprinted() {
    return !logicalPath.equals(outputPath);
  }
}
