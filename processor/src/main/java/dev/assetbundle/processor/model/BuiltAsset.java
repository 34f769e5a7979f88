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
 * @param role what it is for pages
 * @param slices the parts that its files gave, in order, which together are {@code content}, but
 *     for a comment at its end that names its source map; empty if it is a file as it is
 * @param preloads the chunks that a module needs before it runs, in order
 */
public record BuiltAsset(
    LogicalPath logicalPath,
    LogicalPath outputPath,
    Content content,
    Digests digests,
    List<String> sources,
    Role role,
    List<Slice> slices,
    List<Preload> preloads) {

  /** Copies the lists. */
  public BuiltAsset {
    sources = List.copyOf(sources);
    slices = List.copyOf(slices);
    preloads = List.copyOf(preloads);
  }

  /** What an asset is for pages. */
  public enum Role {
    /** A file of any type. */
    FILE,
    /** A script that has to be loaded as a module. */
    MODULE,
    /** A part of a linked module, which loads it: served, but nothing that a page names. */
    CHUNK,
    /** The source map of another asset: served, but nothing that a page names. */
    MAP
  }

  /**
   * The part of its bytes that comes from one of its files.
   *
   * @param file the name that the file has as an asset of its own
   * @param size number of bytes, which follow directly those of the file before it
   */
  public record Slice(LogicalPath file, long size) {}

  /**
   * A chunk that a module needs.
   *
   * @param outputPath its published name
   */
  public record Preload(LogicalPath outputPath, String integrity) {}

  /** Makes one that needs no chunks. */
  public BuiltAsset(
      LogicalPath logicalPath,
      LogicalPath outputPath,
      Content content,
      Digests digests,
      List<String> sources,
      Role role,
      List<Slice> slices) {
    this(logicalPath, outputPath, content, digests, sources, role, slices, List.of());
  }

  /** Makes one without slices. */
  public BuiltAsset(
      LogicalPath logicalPath,
      LogicalPath outputPath,
      Content content,
      Digests digests,
      List<String> sources,
      Role role) {
    this(logicalPath, outputPath, content, digests, sources, role, List.of());
  }

  /** Makes a file, without slices. */
  public BuiltAsset(
      LogicalPath logicalPath,
      LogicalPath outputPath,
      Content content,
      Digests digests,
      List<String> sources) {
    this(logicalPath, outputPath, content, digests, sources, Role.FILE);
  }

  /** Returns the same with the same bytes from elsewhere. */
  public BuiltAsset with(Content other) {
    return new BuiltAsset(logicalPath, outputPath, other, digests, sources, role, slices, preloads);
  }

  /** Returns the same with the chunks that it needs. */
  public BuiltAsset with(List<Preload> needed) {
    return new BuiltAsset(logicalPath, outputPath, content, digests, sources, role, slices, needed);
  }

  /** Whether pages have to load it as a module. */
  public boolean isModule() {
    return role == Role.MODULE || role == Role.CHUNK;
  }

  /** Whether pages name it, so that the generated class does. */
  public boolean isNamed() {
    return role == Role.FILE || role == Role.MODULE;
  }

  /** Whether it is the source map of another asset. */
  public boolean isMap() {
    return role == Role.MAP;
  }

  /** Returns the name of the source map of this asset. */
  public LogicalPath mapPath() {
    return mapOf(logicalPath);
  }

  /** Returns the name of the source map of a file. */
  public static LogicalPath mapOf(LogicalPath file) {
    return file.sibling(file.fileName() + ".map");
  }

  /** Whether the name changes whenever the bytes do. */
  public boolean isFingerprinted() {
    return !logicalPath.equals(outputPath);
  }
}
