package dev.assetbundle.processor.output;

import dev.assetbundle.processor.record.WrittenFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Removes outputs that previous builds wrote for some types and this build does not write.
 *
 * <p>Before a file is removed, names are compared without regard to case: on many disks names that
 * differ only in case are the same file.
 */
public final class StaleOutputs {

  private final OutputSink output;
  private final OutputManifests manifests;
  private final List<WrittenFile> files = new ArrayList<>();
  private final Set<String> wanted = new HashSet<>();
  private final Set<String> folded = new HashSet<>();
  private final List<String> gone = new ArrayList<>();

  /**
   * Finds the stale files. A type whose name differs only in case from one that is built counts as
   * removed.
   *
   * @param before files of previous builds by the binary name of their type, read before anything
   *     is written
   * @param now files of this build by type, without the manifests
   * @param removed types that no longer have outputs
   */
  public StaleOutputs(
      OutputSink output,
      OutputManifests manifests,
      Map<String, List<WrittenFile>> before,
      Map<String, List<WrittenFile>> now,
      Set<String> removed) {
    this.output = output;
    this.manifests = manifests;
    Set<String> built = new HashSet<>();
    now.keySet().forEach(type -> built.add(fold(type)));
    now.values().forEach(this::want);
    before.forEach(
        (type, written) -> {
          boolean isBuilt = now.containsKey(type);
          if (!isBuilt && !removed.contains(type) && !built.contains(fold(type))) {
            // Bundles of other compilations may share files with these.
            want(written);
            return;
          }
          files.addAll(written);
          if (!isBuilt) {
            gone.add(type);
          }
        });
    wanted.forEach(path -> folded.add(fold(path)));
  }

  private void want(List<WrittenFile> some) {
    some.forEach(file -> wanted.add(file.path()));
  }

  /**
   * Removes files that will be written with another case in their name; to be called before
   * anything is written.
   */
  public void removeRespelt() {
    for (WrittenFile file : files) {
      if (!wanted.contains(file.path())
          && !file.isClass()
          && folded.contains(fold(file.path()))
          && manifests.isOurs(file)) {
        delete(file.path());
      }
    }
    removeManifests();
  }

  /**
   * Removes the rest, and returns what could not be removed.
   *
   * @param ofClass receives each generated class that is stale, also if its file no longer exists
   */
  public List<String> remove(Consumer<WrittenFile> ofClass) {
    List<String> left = new ArrayList<>();
    for (WrittenFile file : files) {
      if (isWanted(file.path())) {
        continue;
      }
      if (manifests.isOurs(file) && !delete(file.path())) {
        left.add(file.path());
      }
      if (file.isClass()) {
        ofClass.accept(file);
      }
    }
    removeManifests();
    return left;
  }

  /** Whether a file was written by this build, perhaps by a name that differs in case. */
  private boolean isWanted(String path) {
    String name = fold(path);
    return wanted.contains(path)
        || (folded.contains(name)
            && wanted.stream()
                .filter(other -> fold(other).equals(name))
                .anyMatch(other -> !manifests.isAnother(path, other)));
  }

  private void removeManifests() {
    gone.forEach(
        type -> {
          delete(NativeImageJson.path(type));
          delete(OutputManifests.manifest(type));
        });
  }

  private boolean delete(String path) {
    try {
      output.delete(path);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
