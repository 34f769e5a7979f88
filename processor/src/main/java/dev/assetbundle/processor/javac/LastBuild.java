package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.cache.ResultStore;
import dev.assetbundle.processor.incremental.Parallel;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.output.OutputManifests;
import dev.assetbundle.processor.output.OutputWriter;
import dev.assetbundle.processor.record.BuildRecord;
import dev.assetbundle.processor.record.Snapshot;
import dev.assetbundle.processor.record.Snapshot.Comparison;
import dev.assetbundle.processor.record.WrittenFile;
import dev.assetbundle.processor.record.WrittenRecord;
import dev.assetbundle.processor.source.DiskTree;
import dev.assetbundle.processor.source.FileTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The last build of the same types into the same folder. If nothing changed since, its results are
 * taken as they are, and no tool is needed.
 */
final class LastBuild {

  private final ResultStore store;
  private final CompilationLayout layout;
  private final String key;
  private final String identity;
  private final Optional<BuildRecord> build;

  /**
   * Looks for it.
   *
   * @param store of this machine
   * @param types binary names of the types to build
   * @param identity stands for everything besides files that decides the result
   */
  LastBuild(ResultStore store, CompilationLayout layout, List<String> types, String identity) {
    this.store = layout.isOnDisk() ? store : ResultStore.NONE;
    this.layout = layout;
    this.key =
        Digests.sha256(
            String.join(
                "\0",
                "build",
                layout.base().toString(),
                layout.classOutput().map(Path::toString).orElse(""),
                layout.sourceOutput().map(Path::toString).orElse(""),
                types.toString()));
    this.identity = Digests.sha256(identity);
    this.build = this.store.get(key).flatMap(WrittenRecord::read);
  }

  private Snapshot inputs() {
    return build.map(BuildRecord::inputs).orElse(Snapshot.EMPTY);
  }

  /** Returns what the last build wrote to class output. */
  Snapshot outputs() {
    return build.map(BuildRecord::outputs).orElse(Snapshot.EMPTY);
  }

  /** Returns what the last build wrote to source output. */
  Snapshot texts() {
    return build.map(BuildRecord::texts).orElse(Snapshot.EMPTY);
  }

  /**
   * A build whose results are all there.
   *
   * @param build its record, with fresh stamps
   * @param generated the generated types, in the order of the record
   * @param isSame whether the record is as it was
   */
  record Restored(BuildRecord build, List<GeneratedType> generated, boolean isSame) {}

  /** Whether there was one with the same tools and requests. */
  boolean isAlike() {
    return build.filter(last -> last.identity().equals(identity)).isPresent();
  }

  /**
   * Returns what became of what the last build read.
   *
   * @param project the files that assets are made of
   */
  Comparison compare(FileTree project, long now) {
    return inputs().compare(project, now);
  }

  /**
   * Brings back what the last build wrote; empty if anything else is to be made now.
   *
   * @param inputs what became of what it read
   * @param project the files that assets are made of
   * @param writers receive what is missing
   * @param beforeWriting is run before anything is written
   */
  Optional<Restored> restore(
      Comparison inputs,
      FileTree project,
      OutputWriters writers,
      Runnable beforeWriting,
      long now) {
    if (!isAlike() || !inputs.isSame()) {
      return Optional.empty();
    }
    BuildRecord last = build.orElseThrow();
    Optional<List<GeneratedType>> generated = generated(last);
    FileTree classOutput = classOutput();
    Comparison outputs = last.outputs().compare(classOutput, now);
    Comparison texts = last.texts().compare(sourceOutput(), now);
    if (generated.isEmpty() || isOfAnother(classOutput, last, outputs.different())) {
      return Optional.empty();
    }
    if (!outputs.isSame() || !texts.isSame()) {
      beforeWriting.run();
    }
    if (!bringBack(outputs.different(), last.outputs(), project, writers.classes())
        || !bringBack(texts.different(), last.texts(), project, writers.texts())) {
      writers.undo();
      return Optional.empty();
    }
    boolean isSame = inputs.isUntouched() && outputs.isUntouched() && texts.isUntouched();
    return Optional.of(
        new Restored(
            last.with(
                inputs.same(),
                fresh(outputs, last.outputs(), classOutput, now),
                fresh(texts, last.texts(), sourceOutput(), now)),
            generated.get(),
            isSame));
  }

  /**
   * Returns everything that the last build wrote, by type: nobody remembers which of them wrote
   * what, so each gets all.
   */
  Map<String, List<WrittenFile>> written() {
    List<WrittenFile> files = new ArrayList<>();
    outputs().files().forEach((path, file) -> files.add(new WrittenFile(path, file.sha256(), -1)));
    Map<String, List<WrittenFile>> written = new HashMap<>();
    build.ifPresent(
        last -> {
          last.generated().forEach(type -> files.add(WrittenFile.ofClass(type.className())));
          last.types().forEach(type -> written.put(type, files));
        });
    return written;
  }

  private FileTree classOutput() {
    return new DiskTree(layout.classOutput().orElseThrow());
  }

  private FileTree sourceOutput() {
    return new DiskTree(layout.sourceOutput().orElseThrow());
  }

  private static Snapshot fresh(Comparison compared, Snapshot before, FileTree tree, long now) {
    return compared.isSame() ? compared.same() : Snapshot.of(tree, digests(before), Map.of(), now);
  }

  // A manifest that is there but not ours lists files that are to go, which a whole build sees to.
  private static boolean isOfAnother(FileTree output, BuildRecord last, List<String> different) {
    return last.types().stream()
        .map(OutputManifests::manifest)
        .anyMatch(path -> different.contains(path) && output.stamp(path).isPresent());
  }

  private static Map<String, String> digests(Snapshot outputs) {
    Map<String, String> digests = new HashMap<>();
    outputs.files().forEach((path, file) -> digests.put(path, file.sha256()));
    return digests;
  }

  private Optional<List<GeneratedType>> generated(BuildRecord last) {
    List<GeneratedType> generated = new ArrayList<>();
    for (BuildRecord.Generated type : last.generated()) {
      Optional<byte[]> bytes = store.get(content(type.sha256()));
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      generated.add(new GeneratedType(type.isSource(), type.className(), Content.of(bytes.get())));
    }
    return Optional.of(generated);
  }

  private boolean bringBack(
      List<String> missing, Snapshot last, FileTree project, OutputWriter writer) {
    Map<String, String> originals = new HashMap<>();
    if (!missing.isEmpty()) {
      inputs().files().forEach((name, file) -> originals.put(file.sha256(), name));
    }
    Map<String, String> digests = digests(last);
    digests.keySet().retainAll(new HashSet<>(missing));
    Map<String, Content> contents = new HashMap<>();
    for (Map.Entry<String, String> file : digests.entrySet()) {
      Optional<Content> content = content(file.getValue(), originals, project);
      if (content.isEmpty()) {
        return false;
      }
      contents.put(file.getKey(), content.get());
    }
    contents.forEach(writer::file);
    // Whatever went wrong, a build of its own will say it better.
    return writer.takeProblems().isEmpty()
        && writer.files().entrySet().containsAll(digests.entrySet());
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

  /**
   * Keeps the record of a build, and of its results what is no copy of an input.
   *
   * @param types binary names of the types
   * @param inputs what was read
   * @param writers that wrote the files
   * @param generated what the compiler was given, by type
   * @return the record
   */
  WrittenRecord keep(
      List<String> types,
      Snapshot inputs,
      OutputWriters writers,
      List<List<GeneratedType>> generated,
      List<BuildRecord.Finding> said,
      long now) {
    List<BuildRecord.Generated> rows = new ArrayList<>();
    for (int i = 0; i < generated.size(); i++) {
      for (GeneratedType type : generated.get(i)) {
        rows.add(
            new BuildRecord.Generated(i, type.isSource(), type.className(), put(type.content())));
      }
    }
    Snapshot outputs = Snapshot.of(classOutput(), writers.classes().files(), writers.seen(), now);
    Snapshot texts = Snapshot.of(sourceOutput(), writers.texts().files(), Map.of(), now);
    Set<String> originals = new HashSet<>();
    inputs.files().values().forEach(file -> originals.add(file.sha256()));
    BuildRecord record =
        new BuildRecord(
            identity, layout.base().toString(), types, inputs, outputs, texts, rows, said);
    Supplier<WrittenRecord> written = Parallel.begin(() -> WrittenRecord.of(record));
    put(outputs, classOutput(), originals);
    put(texts, sourceOutput(), originals);
    return keep(written.get());
  }

  /** Keeps the record of a build whose results are kept already. */
  WrittenRecord keep(WrittenRecord record) {
    store.put(key, record.bytes());
    return record;
  }

  /** Whether nothing is left for the next build. */
  boolean keepsNothing() {
    return store.keepsNothing();
  }

  /** What a build leaves for the next one with the same tools and requests. */
  enum Legacy {
    RESULTS,
    IMAGE_SIZES
  }

  /** Returns what was kept last. */
  Optional<byte[]> get(Legacy what) {
    return store.get(key(what));
  }

  /** Keeps something for the next build. */
  void keep(Legacy what, byte[] bytes) {
    store.put(key(what), bytes);
  }

  private String key(Legacy what) {
    return Digests.sha256(String.join("\0", what.name(), key, identity));
  }

  /** Returns an output of the last build, which is read when it is opened; empty if it is gone. */
  Optional<Content> output(Digests digests) {
    String entry = content(digests.sha256());
    return store.contains(entry) ? Optional.of(new Stored(entry, digests)) : Optional.empty();
  }

  /** Something in the store. */
  private final class Stored implements Content {
    private final String entry;
    private final Digests digests;

    Stored(String entry, Digests digests) {
      this.entry = entry;
      this.digests = digests;
    }

    @Override
    public long size() {
      return digests.size();
    }

    @Override
    public InputStream open() throws IOException {
      return new ByteArrayInputStream(
          store.get(entry).orElseThrow(() -> new IOException("it is no longer in the cache")));
    }
  }

  /** Keeps something and returns its SHA-256. */
  private String put(Content content) {
    try {
      byte[] bytes = content.bytes();
      String sha256 = Digests.sha256(bytes);
      String entry = content(sha256);
      if (!store.contains(entry)) {
        store.put(entry, bytes);
      }
      return sha256;
    } catch (IOException e) {
      throw new UncheckedIOException("generated types are in memory", e);
    }
  }

  private void put(Snapshot written, FileTree tree, Set<String> originals) {
    if (store.keepsNothing()) {
      return;
    }
    digests(written)
        .forEach(
            (path, sha256) -> {
              if (!originals.contains(sha256) && !store.contains(content(sha256))) {
                put(sha256, path, tree);
              }
            });
  }

  private void put(String sha256, String path, FileTree tree) {
    try {
      byte[] bytes = tree.content(path).bytes();
      // Another process may write there, too.
      if (Digests.sha256(bytes).equals(sha256)) {
        store.put(content(sha256), bytes);
      }
    } catch (IOException e) {
      // Gone meanwhile: the next build makes it again.
    }
  }

  private static String content(String sha256) {
    return Digests.sha256("content\0" + sha256);
  }
}
