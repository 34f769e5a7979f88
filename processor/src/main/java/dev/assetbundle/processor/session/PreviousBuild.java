package dev.assetbundle.processor.session;

import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.incremental.Snapshot.Comparison;
import dev.assetbundle.processor.incremental.TaskResults.Result;
import dev.assetbundle.processor.incremental.store.ContentStore;
import dev.assetbundle.processor.incremental.store.ResultStore;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.model.Once;
import dev.assetbundle.processor.model.Settings.Library;
import dev.assetbundle.processor.output.OutputManifests;
import dev.assetbundle.processor.output.OutputWriters;
import dev.assetbundle.processor.process.Parallel;
import dev.assetbundle.processor.record.BuildRecord;
import dev.assetbundle.processor.record.GeneratedType;
import dev.assetbundle.processor.record.WrittenFile;
import dev.assetbundle.processor.record.WrittenRecord;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.source.LibraryRoots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The previous build of the same bundles into the same folders: what it read, wrote and reported,
 * and the results of its tasks. If nothing changed since, its outputs are reused, and no stage
 * runs. It is held in memory by the session, and in a store for the next process.
 */
public final class PreviousBuild {

  private static final String RESULTS = "results";

  private final ResultStore store;
  private final ContentStore contents;
  private final OutputFolders folders;
  private final String key;
  private final String identity;
  private BuildRecord build;
  private Optional<Supplier<List<Map<String, Result>>>> results = Optional.empty();

  /** What had changed when a build after it began; it replaces this one only if it ends well. */
  private Set<String> unbuilt = Set.of();

  /**
   * Reads it from the store, if it is there.
   *
   * @param store of this machine
   * @param names of the bundles
   * @param identity differs if anything but files may lead to another result
   */
  PreviousBuild(ResultStore store, OutputFolders folders, List<String> names, String identity) {
    this.store = folders.isOnDisk() ? store : ResultStore.NONE;
    this.contents = new ContentStore(this.store);
    this.folders = folders;
    this.key = key(folders, names);
    this.identity = Digests.sha256(identity);
    this.build = this.store.get(key).flatMap(WrittenRecord::read).orElse(BuildRecord.NONE);
  }

  /** Returns a key that is the same for the same bundles and folders. */
  static String key(OutputFolders folders, List<String> names) {
    return Digests.sha256(
        String.join(
            "\0",
            "build",
            folders.base().toString(),
            folders.output().toString(),
            folders.texts().toString(),
            names.toString()));
  }

  /** Returns the files and folders that it read. */
  Snapshot inputs() {
    return build.inputs();
  }

  /** Returns the files that it published. */
  public Snapshot outputs() {
    return build.outputs();
  }

  /** Returns the files that it wrote for people to read. */
  public Snapshot texts() {
    return build.texts();
  }

  /**
   * A build that is up to date and whose outputs are all there.
   *
   * @param record of it, with fresh stamps
   * @param generated the generated types, in the order of the record
   * @param isSame whether the record, stamps included, has not changed
   */
  public record Restored(WrittenRecord record, List<GeneratedType> generated, boolean isSame) {}

  /** Whether there was a previous build, with the same tools and requests. */
  boolean isAlike() {
    return build.identity().equals(identity);
  }

  /**
   * Compares what it read with the files as they are now.
   *
   * @param project the files that assets are made of
   * @param changed the files and folders that may have changed since the last comparison; empty if
   *     that is not known
   */
  Comparison compare(FileTree project, Optional<Set<String>> changed, long now) {
    Set<String> suspects = new HashSet<>(changed.orElse(Set.of()));
    suspects.addAll(unbuilt);
    // Nobody watches the files of jars.
    Predicate<String> may =
        name -> changed.isEmpty() || suspects.contains(name) || LibraryRoots.isOfJar(name);
    Comparison compared = build.inputs().compare(project, may, now);
    unbuilt = Set.copyOf(compared.different());
    return compared;
  }

  /**
   * Reuses its outputs, and writes those that no longer exist; empty if it is out of date.
   *
   * @param inputs the comparison of what it read
   * @param project the files that assets are made of
   * @param writers write the missing files
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
    BuildRecord record = build;
    Optional<List<GeneratedType>> generated = generated(record);
    FileTree classOutput = folders.outputTree();
    Comparison outputs = record.outputs().compare(classOutput, now);
    Comparison texts = record.texts().compare(folders.textTree(), now);
    if (generated.isEmpty()
        || OutputManifests.isOfAnother(classOutput, record.types(), outputs.different())) {
      return Optional.empty();
    }
    if (!outputs.isSame() || !texts.isSame()) {
      beforeWriting.run();
    }
    MissingOutputs missing = new MissingOutputs(contents, record.inputs(), project);
    if (!missing.write(outputs.different(), record.outputs(), writers.classes())
        || !missing.write(texts.different(), record.texts(), writers.texts())) {
      writers.undo();
      return Optional.empty();
    }
    boolean isSame = inputs.isUntouched() && outputs.isUntouched() && texts.isUntouched();
    BuildRecord restored =
        isSame
            ? record
            : record.with(
                inputs.same(),
                fresh(outputs, record.outputs(), classOutput, now),
                fresh(texts, record.texts(), folders.textTree(), now));
    return Optional.of(new Restored(new WrittenRecord(restored), generated.get(), isSame));
  }

  /** Returns all files that it wrote, by type. */
  public Map<String, List<WrittenFile>> written() {
    return build.written();
  }

  private static Snapshot fresh(Comparison compared, Snapshot before, FileTree tree, long now) {
    return compared.isSame() ? compared.same() : Snapshot.of(tree, before.digests(), Map.of(), now);
  }

  private Optional<List<GeneratedType>> generated(BuildRecord record) {
    List<GeneratedType> generated = new ArrayList<>();
    for (BuildRecord.Generated type : record.generated()) {
      Optional<Content> content = contents.find(type.sha256());
      if (content.isEmpty()) {
        return Optional.empty();
      }
      generated.add(new GeneratedType(type.isSource(), type.className(), content.get()));
    }
    return Optional.of(generated);
  }

  /**
   * Replaces the previous build by one that has just ended, and stores it. Outputs that are copies
   * of an input are not stored.
   *
   * @param names of the bundles
   * @param libraries of the bundles
   * @param inputs the files and folders that were read
   * @param writers that wrote the files
   * @param generated the generated types, by bundle
   * @param taskResults of the build, for each group of settings
   * @return its record
   */
  WrittenRecord replace(
      List<String> names,
      List<Library> libraries,
      Snapshot inputs,
      OutputWriters writers,
      List<List<GeneratedType>> generated,
      List<BuildRecord.Finding> findings,
      Supplier<List<Map<String, Result>>> taskResults,
      long now) {
    Supplier<List<Map<String, Result>>> next = Once.of(taskResults);
    String id = now + "." + System.nanoTime();
    Supplier<byte[]> written =
        store.keepsNothing()
            ? () -> new byte[0]
            : Parallel.begin(() -> ResultsWriter.write(id, next.get()));
    List<BuildRecord.Generated> rows = new ArrayList<>();
    for (int i = 0; i < generated.size(); i++) {
      for (GeneratedType type : generated.get(i)) {
        rows.add(new BuildRecord.Generated(i, type.isSource(), type.className(), put(type)));
      }
    }
    Snapshot outputs =
        Snapshot.of(folders.outputTree(), writers.classes().files(), writers.seen(), now);
    Snapshot texts = Snapshot.of(folders.textTree(), writers.texts().files(), Map.of(), now);
    Set<String> originals = Set.copyOf(inputs.digests().values());
    WrittenRecord record =
        new WrittenRecord(
            new BuildRecord(
                id,
                identity,
                folders.base().toString(),
                libraries,
                names,
                inputs,
                outputs,
                texts,
                rows,
                findings));
    results = Optional.of(next);
    unbuilt = Set.of();
    if (!store.keepsNothing()) {
      Parallel.begin(record::bytes);
      contents.put(outputs.digests(), folders.outputTree(), originals);
      contents.put(texts.digests(), folders.textTree(), originals);
    }
    keep(record);
    note(RESULTS, written.get());
    return record;
  }

  /** Stores the record of a build whose other results are already stored. */
  void keep(WrittenRecord record) {
    build = record.build();
    if (!store.keepsNothing()) {
      store.put(key, record.bytes());
    }
  }

  /** Returns the results of its tasks, by group; none if it had other tools or requests. */
  List<Map<String, Result>> results(FileTypes types) {
    Supplier<List<Map<String, Result>>> stored =
        () ->
            ResultsReader.read(
                note(RESULTS).orElse(new byte[0]), build.id(), types, contents::find);
    return isAlike() ? results.orElse(stored).get() : List.of();
  }

  /**
   * Returns the bytes that a previous build with the same tools and requests stored under a name.
   */
  public Optional<byte[]> note(String name) {
    return store.get(noteKey(name));
  }

  /** Stores bytes under a name for the next build. */
  public void note(String name, byte[] bytes) {
    store.put(noteKey(name), bytes);
  }

  private String noteKey(String name) {
    return Digests.sha256(String.join("\0", name, key, identity));
  }

  private String put(GeneratedType type) {
    try {
      return contents.put(type.content().bytes());
    } catch (IOException e) {
      throw new UncheckedIOException("generated types are in memory", e);
    }
  }
}
