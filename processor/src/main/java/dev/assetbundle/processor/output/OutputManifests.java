package dev.assetbundle.processor.output;

import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.record.OutputList;
import dev.assetbundle.processor.record.WrittenFile;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.source.Stamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that previous builds wrote into class output, by the manifests they left there. A file
 * is only removed or replaced if it still has the content that a build wrote.
 *
 * @param list the files of builds whose manifest may no longer exist
 */
public record OutputManifests(FileTree classOutput, OutputList list) {

  /** The folder of published files, relative to class output. */
  public static final String RESOURCES = "META-INF/resources";

  /**
   * The folder of source maps that are not published, relative to class output. Below it each has
   * the path of its file below {@link #RESOURCES}, with {@code .map} at its end.
   */
  public static final String MAPS = OutputList.MANIFESTS + "/maps";

  /** The folder of the sources that other modules get, relative to class output. */
  public static final String LIBRARY = OutputList.MANIFESTS + "/library";

  private static final String SUFFIX = ".json";

  /** The package of the runtime, as class files name it. */
  private static final String RUNTIME = "dev/assetbundle/runtime/";

  /** Returns the path of the manifest of a type, relative to class output. */
  public static String manifest(String type) {
    return OutputList.MANIFESTS + "/" + type + SUFFIX;
  }

  /**
   * Whether another build wrote a manifest, which then lists files that have to be removed: only a
   * whole build does that.
   *
   * @param types of this build
   * @param different files that are not as this build wrote them
   */
  public static boolean isOfAnother(FileTree output, List<String> types, List<String> different) {
    return types.stream()
        .map(OutputManifests::manifest)
        .anyMatch(path -> different.contains(path) && output.stamp(path).isPresent());
  }

  /** Returns the binary names of the types for which files were written, or may have been. */
  public Set<String> types() {
    Set<String> types = new TreeSet<>(list.listed());
    types.addAll(manifests());
    return types;
  }

  private List<String> manifests() {
    List<String> types = new ArrayList<>();
    for (FileTree.Entry entry : classOutput.list(OutputList.MANIFESTS).orElse(List.of())) {
      if (entry.name().endsWith(SUFFIX)) {
        types.add(entry.name().substring(0, entry.name().length() - SUFFIX.length()));
      }
    }
    return types;
  }

  /** Returns the files that were written for each type. */
  public Map<String, List<WrittenFile>> files() {
    Map<String, List<WrittenFile>> files = new TreeMap<>(list.files());
    manifests()
        .forEach(
            type ->
                files.merge(
                    type,
                    files(type),
                    (listed, named) -> Stream.concat(named.stream(), listed.stream()).toList()));
    // Manifest and list are not trusted: only files below the folders of builds are accepted.
    files.replaceAll((type, all) -> all.stream().filter(file -> isBelow(file.path())).toList());
    return files;
  }

  private List<WrittenFile> files(String type) {
    try {
      return StoredManifest.read(classOutput.content(manifest(type)).bytes()).written();
    } catch (IOException e) {
      // Without the manifest it is unknown which files builds wrote, and unknown files are not
      // removed.
      return List.of();
    }
  }

  private static boolean isBelow(String path) {
    boolean known =
        path.startsWith(RESOURCES + "/")
            || path.startsWith(MAPS + "/")
            || path.startsWith(LIBRARY + "/")
            || path.endsWith(".class");
    return known && LogicalPath.parse(path).filter(p -> p.value().equals(path)).isPresent();
  }

  /**
   * Whether a file exists and was written by a build. Nobody else creates a file whose name has a
   * fingerprint; a file with an ordinary name must still have the content that was written, and a
   * class, whose bytes the compiler may have written, must use the runtime.
   */
  boolean isOurs(WrittenFile file) {
    if (Fingerprinted.NAME.matcher(file.path()).find()) {
      return true;
    }
    try {
      Content content = classOutput.content(file.path());
      if (file.isClass()) {
        return new String(content.bytes(), StandardCharsets.ISO_8859_1).contains(RUNTIME);
      }
      return (file.size() < 0 || content.size() == file.size())
          && (file.sha256().isEmpty()
              || Digests.of(content, IntegrityAlgorithm.SHA256).sha256().equals(file.sha256()));
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a file exists, and a name that differs only in case is not that of the same file. */
  boolean isAnother(String path, String respelt) {
    Optional<Stamp> one = classOutput.stamp(path);
    Optional<Stamp> other = classOutput.stamp(respelt);
    return one.isPresent()
        && (other.isEmpty()
            || (one.get().inode() != 0 && one.get().inode() != other.get().inode()));
  }

  /** What a build without changes does not need. */
  private static final class Fingerprinted {
    static final Pattern NAME = Pattern.compile("-[0-9a-f]{64}\\.[^/]*$");
  }
}
