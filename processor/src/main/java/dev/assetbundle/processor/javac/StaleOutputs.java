package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.emit.DirectoryOutput;
import dev.assetbundle.processor.emit.Output;
import dev.assetbundle.processor.record.Ledger;
import dev.assetbundle.processor.source.DiskTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Removes from class output what an earlier build wrote and this one did not. */
final class StaleOutputs {

  private final Ledger ledger;
  private final Place place;
  private final Output output;
  private final Map<String, List<Ledger.Written>> before = new HashMap<>();

  /** Reads what is there, which has to happen before anything is written. */
  StaleOutputs(Place place, Ledger ledger) {
    this.place = place;
    this.ledger = ledger;
    this.output = new DirectoryOutput(place.classOutput().orElseThrow());
    ledger.types().forEach(type -> before.put(type, ledger.files(type)));
  }

  /**
   * Removes files.
   *
   * @param built binary names of the types that were built
   * @param gone binary names of those that are no bundles any more
   * @param written the files that belong to the types that were built
   */
  List<Diagnostic> remove(Set<String> built, Set<String> gone, Set<String> written) {
    Set<String> wanted = new HashSet<>(written);
    List<Ledger.Written> old = new ArrayList<>();
    before.forEach(
        (type, files) -> {
          if (built.contains(type) || gone.contains(type)) {
            old.addAll(files);
          } else {
            // A bundle of another compilation may share files with these.
            files.forEach(file -> wanted.add(file.path()));
          }
        });
    List<Diagnostic> problems = new ArrayList<>();
    for (Ledger.Written file : old) {
      if (!wanted.contains(file.path()) && ledger.isOurs(file)) {
        delete(file.path(), problems);
      }
      // Where sources go, nobody but their generator cleans up.
      if (!wanted.contains(file.path()) && file.isClass()) {
        deleteSource(file, problems);
      }
    }
    for (String type : gone) {
      if (before.containsKey(type)) {
        delete(Ledger.manifest(type), problems);
      }
    }
    return problems;
  }

  private void deleteSource(Ledger.Written file, List<Diagnostic> problems) {
    if (place.sourceOutput().isEmpty()) {
      return;
    }
    Path folder = place.sourceOutput().get();
    String source = file.path().replaceFirst("\\.class$", ".java");
    try {
      byte[] text = new DiskTree(folder).content(source).bytes();
      // Sources of the author may lie in the same folder.
      if (new String(text, StandardCharsets.UTF_8).contains(AssetBundleProcessor.class.getName())) {
        new DirectoryOutput(folder).delete(source);
      }
    } catch (NoSuchFileException e) {
      // Somebody else was faster.
    } catch (IOException e) {
      problems.add(Problems.cannotRemove(source, String.valueOf(e.getMessage())));
    }
  }

  private void delete(String path, List<Diagnostic> problems) {
    try {
      output.delete(path);
    } catch (IOException e) {
      problems.add(Problems.cannotRemove(path, String.valueOf(e.getMessage())));
    }
  }
}
