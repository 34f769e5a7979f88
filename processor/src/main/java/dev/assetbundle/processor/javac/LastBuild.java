package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.cache.ResultStore;
import dev.assetbundle.processor.emit.Emitter;
import dev.assetbundle.processor.emit.GeneratedSource;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.record.BuildRecord;
import dev.assetbundle.processor.record.Ledger;
import dev.assetbundle.processor.record.RecordText;
import dev.assetbundle.processor.record.Snapshot;
import dev.assetbundle.processor.record.Snapshot.Comparison;
import dev.assetbundle.processor.source.DiskTree;
import dev.assetbundle.processor.source.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last build of the same types into the same folder. If nothing changed since, its results are
 * taken as they are, and no tool is needed.
 */
final class LastBuild {

  private final ResultStore store;
  private final String key;
  private final String identity;
  private final Optional<BuildRecord> build;

  /**
   * Looks for it.
   *
   * @param store of this machine
   * @param base the folder that asset paths are relative to
   * @param classOutput where classes go; empty if that is no folder, so that nothing is known of it
   * @param types binary names of the types to build
   * @param identity stands for everything besides files that decides the result
   */
  LastBuild(
      ResultStore store,
      Path base,
      Optional<Path> classOutput,
      List<String> types,
      String identity) {
    this.store = classOutput.isPresent() ? store : ResultStore.NONE;
    this.key =
        Digests.sha256(
            "build\0" + base + "\0" + classOutput.map(Path::toString).orElse("") + "\0" + types);
    this.identity = Digests.sha256(identity);
    this.build =
        this.store
            .get(key)
            .flatMap(bytes -> RecordText.read(new String(bytes, StandardCharsets.UTF_8)));
  }

  String identity() {
    return identity;
  }

  ResultStore store() {
    return store;
  }

  /** Returns what the last build read. */
  Snapshot inputs() {
    return build.map(BuildRecord::inputs).orElse(Snapshot.EMPTY);
  }

  /** Returns what the last build wrote. */
  Snapshot outputs() {
    return build.map(BuildRecord::outputs).orElse(Snapshot.EMPTY);
  }

  /**
   * A build whose results are all there.
   *
   * @param build its record, with fresh stamps
   * @param sources the generated classes, in the order of the record
   * @param isSame whether the record is as it was
   */
  record Restored(BuildRecord build, List<GeneratedSource> sources, boolean isSame) {}

  /**
   * Brings back what the last build wrote; empty if anything else is to be made now.
   *
   * @param project the files that assets are made of
   * @param emitter receives what is missing in class output
   */
  Optional<Restored> restore(FileTree project, Path classOutput, Emitter emitter, long now) {
    if (build.isEmpty() || !build.get().identity().equals(identity)) {
      return Optional.empty();
    }
    BuildRecord last = build.get();
    Comparison inputs = last.inputs().compare(project, now);
    if (!inputs.isSame()) {
      return Optional.empty();
    }
    Optional<List<GeneratedSource>> sources = sources(last);
    FileTree output = new DiskTree(classOutput);
    Comparison outputs = last.outputs().compare(output, now);
    if (sources.isEmpty() || isOfAnother(output, last, outputs.different())) {
      return Optional.empty();
    }
    if (!bringBack(last, outputs.different(), project, emitter)) {
      emitter.undo();
      return Optional.empty();
    }
    boolean isSame = outputs.isSame() && !inputs.reread() && !outputs.reread();
    Snapshot written =
        outputs.isSame() ? outputs.fresh() : Snapshot.of(output, digests(last.outputs()), now);
    return Optional.of(new Restored(last.with(inputs.fresh(), written), sources.get(), isSame));
  }

  // A manifest that is there but not ours lists files that are to go, which a whole build sees to.
  private static boolean isOfAnother(FileTree output, BuildRecord last, List<String> different) {
    return last.types().stream()
        .map(Ledger::manifest)
        .anyMatch(path -> different.contains(path) && output.stamp(path).isPresent());
  }

  private static Map<String, String> digests(Snapshot outputs) {
    Map<String, String> digests = new HashMap<>();
    outputs.files().forEach((path, file) -> digests.put(path, file.sha256()));
    return digests;
  }

  private Optional<List<GeneratedSource>> sources(BuildRecord last) {
    List<GeneratedSource> sources = new ArrayList<>();
    for (BuildRecord.Source source : last.sources()) {
      Optional<byte[]> text = store.get(content(source.sha256()));
      if (text.isEmpty()) {
        return Optional.empty();
      }
      sources.add(
          new GeneratedSource(source.className(), new String(text.get(), StandardCharsets.UTF_8)));
    }
    return Optional.of(sources);
  }

  private boolean bringBack(
      BuildRecord last, List<String> missing, FileTree project, Emitter emitter) {
    Map<String, String> originals = new HashMap<>();
    if (!missing.isEmpty()) {
      last.inputs().files().forEach((name, file) -> originals.put(file.sha256(), name));
    }
    Map<String, String> digests = digests(last.outputs());
    digests.keySet().retainAll(new HashSet<>(missing));
    Map<String, Content> contents = new HashMap<>();
    for (Map.Entry<String, String> file : digests.entrySet()) {
      Optional<Content> content = content(file.getValue(), originals, project);
      if (content.isEmpty()) {
        return false;
      }
      contents.put(file.getKey(), content.get());
    }
    contents.forEach(emitter::file);
    // Whatever went wrong, a build of its own will say it better.
    return emitter.takeProblems().isEmpty()
        && emitter.files().entrySet().containsAll(digests.entrySet());
  }

  private Optional<Content> content(
      String sha256, Map<String, String> originals, FileTree project) {
    String original = originals.get(sha256);
    if (original == null) {
      return store.get(content(sha256)).map(Content::of);
    }
    try {
      return Optional.of(project.content(original));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps the record of a build, and of its results what is no copy of an input. */
  void keep(BuildRecord made, List<GeneratedSource> sources, FileTree classOutput) {
    if (store.keepsNothing()) {
      return;
    }
    Map<String, Boolean> originals = new HashMap<>();
    made.inputs().files().values().forEach(file -> originals.put(file.sha256(), true));
    for (GeneratedSource source : sources) {
      byte[] text = source.text().getBytes(StandardCharsets.UTF_8);
      put(Digests.sha256(text), text);
    }
    made.outputs()
        .files()
        .forEach(
            (path, file) -> {
              if (!originals.containsKey(file.sha256())) {
                put(file.sha256(), path, classOutput);
              }
            });
    keep(made);
  }

  /** Keeps the record of a build whose results are kept already. */
  void keep(BuildRecord made) {
    store.put(key, RecordText.write(made).getBytes(StandardCharsets.UTF_8));
  }

  private void put(String sha256, byte[] bytes) {
    if (!store.contains(content(sha256))) {
      store.put(content(sha256), bytes);
    }
  }

  private void put(String sha256, String path, FileTree classOutput) {
    try {
      if (!store.contains(content(sha256))) {
        byte[] bytes = classOutput.content(path).bytes();
        // Another process may write there, too.
        if (Digests.sha256(bytes).equals(sha256)) {
          store.put(content(sha256), bytes);
        }
      }
    } catch (IOException e) {
      // Gone again: the next build will make it anew.
    }
  }

  private static String content(String sha256) {
    return Digests.sha256("content\0" + sha256);
  }
}
