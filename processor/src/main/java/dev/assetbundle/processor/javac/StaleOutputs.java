package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.javac.declaration.BundleDeclaration;
import dev.assetbundle.processor.output.OutputSink;
import dev.assetbundle.processor.record.OutputManifests;
import dev.assetbundle.processor.source.DiskTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Removes from class output what earlier builds wrote for some types and this one does not.
 *
 * <p>Names are compared without regard to case where something would be removed: on many disks a
 * file that is only spelt in another way is the same file.
 */
final class StaleOutputs {

  private final CompilationLayout layout;
  private final OutputManifests outputManifests;
  private final OutputSink output;
  private final Set<String> wanted;

  /** The types whose files are looked at: those that are built, and others of their spelling. */
  private final Set<String> types = new HashSet<>();

  /** Those of them that are not built. */
  private final Set<String> gone = new HashSet<>();

  private final Map<String, List<OutputManifests.Written>> before;

  /**
   * Looks for what is to go.
   *
   * @param before what is there, read before anything is written
   * @param built binary names of the types that are built now
   * @param wanted all files that belong to them, but for the manifests
   */
  StaleOutputs(
      CompilationLayout layout,
      OutputManifests outputManifests,
      Map<String, List<OutputManifests.Written>> before,
      Set<String> built,
      Set<String> wanted) {
    this.layout = layout;
    this.outputManifests = outputManifests;
    this.output = layout.folders().apply(layout.classOutput().orElseThrow());
    this.before = before;
    this.wanted = new HashSet<>(wanted);
    Set<String> folded = folded(built);
    before.forEach(
        (type, files) -> {
          if (folded.contains(fold(type))) {
            types.add(type);
          } else {
            // A bundle of another compilation may share files with these.
            files.forEach(file -> this.wanted.add(file.path()));
          }
        });
    gone.addAll(types);
    gone.removeAll(built);
  }

  /** Adds types that are no bundles any more, by their binary names. */
  StaleOutputs plusGone(Set<String> more) {
    types.addAll(more);
    gone.addAll(more);
    wanted.clear();
    before.forEach(
        (type, files) -> {
          if (!types.contains(type)) {
            files.forEach(file -> wanted.add(file.path()));
          }
        });
    return this;
  }

  /** Removes, before anything is written, what is to be there in another spelling. */
  void removeRespelt() {
    Set<String> folded = folded(wanted);
    for (OutputManifests.Written file : files()) {
      if (!wanted.contains(file.path())
          && !file.isClass()
          && folded.contains(fold(file.path()))
          && outputManifests.isOurs(file)) {
        delete(file.path());
      }
    }
    gone.forEach(type -> delete(OutputManifests.manifest(type)));
  }

  /** Removes the rest, and returns what could not be removed. */
  List<String> remove() {
    Set<String> folded = folded(wanted);
    List<String> left = new ArrayList<>();
    for (OutputManifests.Written file : files()) {
      if (folded.contains(fold(file.path()))) {
        continue;
      }
      if (outputManifests.isOurs(file) && !delete(file.path())) {
        left.add(file.path());
      }
      // Where sources go, nobody but their generator cleans up.
      if (file.isClass()) {
        deleteSource(file);
      }
    }
    gone.forEach(type -> delete(OutputManifests.manifest(type)));
    return left;
  }

  private List<OutputManifests.Written> files() {
    return types.stream()
        .sorted()
        .flatMap(type -> before.getOrDefault(type, List.of()).stream())
        .toList();
  }

  private static Set<String> folded(Set<String> names) {
    Set<String> folded = new HashSet<>();
    names.forEach(name -> folded.add(fold(name)));
    return folded;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private void deleteSource(OutputManifests.Written file) {
    if (layout.sourceOutput().isEmpty()) {
      return;
    }
    Path folder = layout.sourceOutput().get();
    String source = file.path().replaceFirst("\\.class$", ".java");
    try {
      byte[] text = new DiskTree(folder).content(source).bytes();
      // Sources of the author may lie in the same folder.
      if (new String(text, StandardCharsets.UTF_8).contains(BundleDeclaration.PROCESSOR)) {
        layout.folders().apply(folder).delete(source);
      }
    } catch (NoSuchFileException e) {
      // There never was one, or somebody else was faster.
    } catch (IOException e) {
      // It harms nobody before a class of its name is written, and then that is what it becomes.
    }
  }

  private boolean delete(String path) {
    try {
      output.delete(path);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
