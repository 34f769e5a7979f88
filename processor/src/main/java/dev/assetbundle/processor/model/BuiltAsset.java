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
 * @param slices the parts that its files gave, in order, which together are {@code content}; empty
 *     if it is a file as it is
 * @param preloads the chunks that a module needs before it runs, in order
 * @param isChunk whether only a module loads it, so that the generated class does not name it
 */
public record BuiltAsset(
    LogicalPath logicalPath,
    LogicalPath outputPath,
    Content content,
    Digests digests,
    List<String> sources,
    boolean isModule,
    List<Slice> slices,
    List<LogicalPath> preloads,
    boolean isChunk) {

  /** Copies the lists. */
  public BuiltAsset {
    sources = List.copyOf(sources);
    slices = List.copyOf(slices);
    preloads = List.copyOf(preloads);
  }

  /**
   * The part of its bytes that comes from one of its files.
   *
   * @param file the name that the file has as an asset of its own
   * @param size number of bytes, which follow directly those of the file before it
   */
  public record Slice(LogicalPath file, long size) {}

  /** Makes one that pages load on its own. */
  public BuiltAsset(
      LogicalPath logicalPath,
      LogicalPath outputPath,
      Content content,
      Digests digests,
      List<String> sources,
      boolean isModule,
      List<Slice> slices) {
    this(
        logicalPath, outputPath, content, digests, sources, isModule, slices, List.of(), false);
  }

  /** Makes one without slices. */
  public BuiltAsset(
      LogicalPath logicalPath,
      LogicalPath outputPath,
      Content content,
      Digests digests,
      List<String> sources,
      boolean isModule) {
    this(logicalPath, outputPath, content, digests, sources, isModule, List.of());
  }

  /** Makes one that is no module, without slices. */
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
    return new BuiltAsset(
        logicalPath, outputPath, other, digests, sources, isModule, slices, preloads, isChunk);
  }

  /** Whether the name changes whenever the bytes do. */
  public boolean isFingerprinted() {
    return !logicalPath.equals(outputPath);
  }
}
