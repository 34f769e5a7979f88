package dev.assetbundle.processor.record;

import dev.assetbundle.processor.disk.AtomicFile;
import dev.assetbundle.processor.incremental.PackedReader;
import dev.assetbundle.processor.incremental.PackedWriter;
import dev.assetbundle.processor.model.LogicalPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The files that builds wrote or are about to write into one class output, and the assets that they
 * published, by the binary name of the annotated type. A file is listed before it is written, so
 * the next build knows what a killed build left behind, even without a manifest.
 *
 * <p>The list lies beside class output, since build tools empty that, manifests included: for
 * {@code target/classes} it is {@code target/assetbundle/classes.outputs}. Where there is no build
 * folder it lies in class output, and only until a build ends well.
 */
public final class OutputList {

  /** Where manifests are, relative to class output. */
  public static final String MANIFESTS = "META-INF/assetbundle";

  private static final String FORMAT = "assetbundle-outputs 3";

  /** If more assets than this were removed at once, nobody still uses each of them by mistake. */
  private static final int MOST = 1_000;

  private final AtomicFile file;
  private final boolean isBesideClassOutput;
  private Optional<Start> start = Optional.empty();
  private Optional<Lists> known = Optional.empty();

  private OutputList(Path file, boolean isBesideClassOutput) {
    this.file = new AtomicFile(file);
    this.isBesideClassOutput = isBesideClassOutput;
  }

  /**
   * Returns the list of a class output.
   *
   * @param project the nearest folder above it with a build file, if there is one
   */
  public static OutputList of(Optional<Path> project, Path classOutput) {
    return project
        .flatMap(folder -> RecordFile.place(folder, classOutput, ".outputs"))
        .map(file -> new OutputList(file, true))
        .orElseGet(() -> new OutputList(classOutput.resolve(MANIFESTS).resolve("outputs"), false));
  }

  /**
   * The part that every build needs. It comes first, so that the thousands of names after it need
   * not be read.
   *
   * @param listed types that have files in the list
   * @param writing those of them whose build has not ended well
   * @param gone assets that builds before the previous one published and the previous one did not,
   *     by type
   */
  private record Start(
      Set<String> listed, Set<String> writing, Map<String, List<LogicalPath>> gone) {

    static Start read(PackedReader in) {
      return new Start(
          new TreeSet<>(in.each(in::text)), new TreeSet<>(in.each(in::text)), paths(in));
    }
  }

  /**
   * The whole list.
   *
   * @param published by the previous build
   * @param files that exist or may exist
   */
  private record Lists(
      Set<String> writing,
      Map<String, List<LogicalPath>> gone,
      Map<String, List<LogicalPath>> published,
      Map<String, List<WrittenFile>> files) {

    static Lists read(PackedReader in) {
      Start start = Start.read(in);
      return new Lists(
          start.writing(),
          start.gone(),
          paths(in),
          lists(in, () -> new WrittenFile(in.text(), in.text(), in.number())));
    }

    byte[] write() {
      PackedWriter out = new PackedWriter(FORMAT);
      out.each(files.keySet(), out::text);
      out.each(writing, out::text);
      write(out, gone, path -> out.text(path.value()));
      write(out, published, path -> out.text(path.value()));
      write(
          out,
          files,
          file -> {
            out.text(file.path());
            out.text(file.sha256());
            out.number(file.size());
          });
      return out.toBytes();
    }

    private static <T> void write(PackedWriter out, Map<String, List<T>> lists, Consumer<T> write) {
      out.map(lists, list -> out.each(list, write));
    }

    void add(String type, List<WrittenFile> outputs) {
      files.merge(
          type,
          outputs,
          (listed, more) -> Stream.concat(listed.stream(), more.stream()).distinct().toList());
    }

    void publish(String type, Collection<LogicalPath> paths) {
      Set<LogicalPath> now = new TreeSet<>(paths);
      Set<LogicalPath> missing = new TreeSet<>(gone.getOrDefault(type, List.of()));
      missing.addAll(published.getOrDefault(type, List.of()));
      missing.removeAll(now);
      published.put(type, List.copyOf(now));
      gone.remove(type);
      if (!missing.isEmpty() && missing.size() <= MOST) {
        gone.put(type, List.copyOf(missing));
      }
    }
  }

  private static Map<String, List<LogicalPath>> paths(PackedReader in) {
    return lists(in, () -> new LogicalPath(in.text()));
  }

  private static <T> Map<String, List<T>> lists(PackedReader in, Supplier<T> read) {
    return new TreeMap<>(in.map(() -> in.each(read)));
  }

  private <T> Optional<T> read(Function<PackedReader, T> read) {
    return file.read().flatMap(bytes -> PackedReader.read(bytes, FORMAT, read));
  }

  // No other program writes the list during a build, which needs this repeatedly.
  private synchronized Start start() {
    Start read =
        start.or(() -> read(Start::read)).orElseGet(() -> new Start(Set.of(), Set.of(), Map.of()));
    start = Optional.of(read);
    return read;
  }

  // A build that writes needs it three times.
  private Lists lists() {
    Lists lists =
        known
            .or(() -> read(Lists::read))
            .orElseGet(
                () ->
                    new Lists(new TreeSet<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>()));
    known = Optional.of(lists);
    return lists;
  }

  /** Returns the types that have files in the list. */
  public Set<String> listed() {
    return start().listed();
  }

  /** Returns the types whose build was killed while it was writing. */
  public Set<String> interrupted() {
    return start().writing();
  }

  /**
   * Returns the assets that builds before the previous one published and the previous one did not,
   * by type.
   */
  public Map<String, List<LogicalPath>> gone() {
    return start().gone();
  }

  /** Returns the assets that the previous build published, by type. */
  public synchronized Map<String, List<LogicalPath>> published() {
    return Collections.unmodifiableMap(lists().published());
  }

  /** Returns the files that exist or may exist, by type. */
  public synchronized Map<String, List<WrittenFile>> files() {
    return Collections.unmodifiableMap(lists().files());
  }

  /**
   * Adds files that are about to be written.
   *
   * @throws IOException if the list cannot be written
   */
  public synchronized void begin(Map<String, List<WrittenFile>> outputs) throws IOException {
    outputs.forEach(lists()::add);
    lists().writing().addAll(outputs.keySet());
    write();
  }

  /**
   * Replaces the files listed for these types by those that they have now.
   *
   * @param published the assets of the types that were built; assets that they published before and
   *     no longer publish count as gone
   * @throws IOException if the list cannot be written
   */
  public synchronized void end(
      Map<String, List<WrittenFile>> outputs,
      Map<String, ? extends Collection<LogicalPath>> published)
      throws IOException {
    forget(outputs.keySet());
    if (isBesideClassOutput) {
      outputs.forEach(lists()::add);
      published.forEach(lists()::publish);
    }
    write();
  }

  /**
   * Removes types from the list, none of whose files exist any more.
   *
   * @throws IOException if the list cannot be written
   */
  public synchronized void remove(Collection<String> types) throws IOException {
    if (forget(types)) {
      write();
    }
  }

  private boolean forget(Collection<String> types) {
    lists().writing().removeAll(types);
    return lists().files().keySet().removeAll(types);
  }

  private void write() throws IOException {
    if (lists().files().isEmpty() && lists().published().isEmpty()) {
      file.delete();
    } else {
      file.write(lists().write());
    }
    start = Optional.of(new Start(lists().files().keySet(), lists().writing(), lists().gone()));
  }

  @Override
  public String toString() {
    return file.path().toString();
  }
}
