package dev.assetbundle.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * Everything besides the files that decides what the assets of a bundle are.
 *
 * @param paths the search path, project-relative; {@code dir/*} stands for sub-folders of {@code
 *     dir}
 * @param prefix URL prefix, {@code /assets}; starts with a slash, or is empty
 * @param minify whether compressors run
 * @param digest whether file names carry fingerprints
 * @param version changes every fingerprint if not empty
 * @param integrity algorithm of the integrity values
 * @param unknownAssets what mentioning a missing asset means
 * @param cssUrls how {@code url()} is written
 * @param allowLinks whether links are followed that lead out of the project
 * @param sourceMaps what becomes of source maps
 * @param development whether sources are being edited, so that their mistakes are looked for also
 *     where no minifier would find them
 * @param libraries jars and folders in which names are looked for that the search path does not
 *     have, in order
 */
public record Settings(
    List<String> paths,
    String prefix,
    boolean minify,
    boolean digest,
    String version,
    IntegrityAlgorithm integrity,
    UnknownAssets unknownAssets,
    CssUrls cssUrls,
    boolean allowLinks,
    SourceMaps sourceMaps,
    boolean development,
    List<Library> libraries) {

  /** What {@link #isPrefix} accepts, in words. */
  public static final String PREFIX_FORM =
      "a path such as /assets, with a slash at its start and none at its end";

  /** Whether {@code text} can be a prefix that is not empty. */
  public static boolean isPrefix(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && "/-._~".indexOf(c) < 0) {
        return false;
      }
    }
    List<String> segments = List.of(text.split("/", -1));
    return text.startsWith("/")
        && !text.endsWith("/")
        && !text.contains("//")
        && !segments.contains(".")
        && !segments.contains("..");
  }

  /** Returns the prefix that a text may mean that is none; empty if nothing is left of it. */
  public static Optional<String> prefixMeant(String text) {
    String path = text.strip().replace('\\', '/').replaceFirst("^(\\w+:)?//[^/]*", "");
    String meant = "/" + ProjectPath.normalize(path.replaceFirst("^/+", ""));
    return Optional.of(meant).filter(Settings::isPrefix);
  }

  /** Copies the lists. */
  public Settings {
    paths = List.copyOf(paths);
    libraries = List.copyOf(libraries);
  }

  /**
   * A jar or folder with assets of a library.
   *
   * @param name what the names of its files begin with, before a slash: {@code jquery-3.7.1.jar!},
   *     or a folder as seen from the project
   * @param file its absolute path
   */
  public record Library(String name, String file) {

    /** What the name of a jar ends with. */
    public static final String JAR = "!";

    /** Whether it is a jar, and not a folder. */
    public boolean isJar() {
      return name.endsWith(JAR);
    }
  }

  /** Returns the same with other libraries. */
  public Settings with(List<Library> others) {
    return with(minify, sourceMaps, development, others);
  }

  /** Returns the same for assets that are being edited: not minified, whatever a release is. */
  public Settings edited(SourceMaps maps) {
    return with(false, maps, true, libraries);
  }

  private Settings with(
      boolean isMinified, SourceMaps maps, boolean isEdited, List<Library> others) {
    return new Settings(
        paths,
        prefix,
        isMinified,
        digest,
        version,
        integrity,
        unknownAssets,
        cssUrls,
        allowLinks,
        maps,
        isEdited,
        others);
  }

  /** Makes settings of a release without source maps. */
  public Settings(
      List<String> paths,
      String prefix,
      boolean minify,
      boolean digest,
      String version,
      IntegrityAlgorithm integrity,
      UnknownAssets unknownAssets,
      CssUrls cssUrls,
      boolean allowLinks) {
    this(
        paths,
        prefix,
        minify,
        digest,
        version,
        integrity,
        unknownAssets,
        cssUrls,
        allowLinks,
        SourceMaps.NONE,
        false,
        List.of());
  }

  /** Whether source maps are made at all. */
  public boolean hasMaps() {
    return sourceMaps != SourceMaps.NONE;
  }

  /** Whether source maps are written where nobody serves them. */
  public boolean hidesMaps() {
    return sourceMaps == SourceMaps.HIDDEN;
  }

  // The methods of records are generated in each JVM, which takes longer than a build uses them.
  @Override
  public int hashCode() {
    return 31 * paths.hashCode() + prefix.hashCode();
  }

  /** What a path helper or a {@code url()} that names a missing asset does. */
  public enum UnknownAssets {
    /** Fails the build. */
    ERROR,
    /** Warns and goes on like {@link #PASS}. */
    WARN,
    /** Gives a path into the public folder of the kind, as Rails does. */
    PASS
  }

  /** What becomes of source maps. */
  public enum SourceMaps {
    /** There are none. */
    NONE,
    /** Each is published beside its file, which names it. */
    EXTERNAL,
    /** They are written where nobody serves them. */
    HIDDEN
  }

  /** Forms of a rewritten {@code url()}. */
  public enum CssUrls {
    /** Relative to the stylesheet. */
    RELATIVE,
    /** Prefix and path. */
    ABSOLUTE,
    /** As written. */
    KEEP
  }
}
