package dev.assetbundle.processor.source.jar;

import dev.assetbundle.processor.incremental.PackedReader;
import dev.assetbundle.processor.incremental.PackedWriter;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.Settings.Library;
import dev.assetbundle.processor.source.LibraryRoots;
import dev.assetbundle.processor.source.LibraryRoots.Root;
import dev.assetbundle.processor.source.Stamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The roots of jars that were read before, so that a jar is opened again only if it changed or a
 * file of it is needed: to open hundreds takes longer than a build.
 */
public final class LibraryMemory {

  private static final String FORMAT = "assetbundle-libraries 2";

  private final Function<String, Optional<byte[]>> load;
  private final BiConsumer<String, byte[]> save;
  private final Map<Library, Known> known = new ConcurrentHashMap<>();

  /**
   * What is known of a jar.
   *
   * @param takenAt when it was read, in milliseconds since 1970
   */
  private record Known(Stamp stamp, long takenAt, List<Root> roots) {}

  /** Reads from a store and writes to it, by keys. */
  public LibraryMemory(Function<String, Optional<byte[]>> load, BiConsumer<String, byte[]> save) {
    this.load = load;
    this.save = save;
  }

  /** Returns one that keeps nothing for another build. */
  static LibraryMemory none() {
    return new LibraryMemory(key -> Optional.empty(), (key, bytes) -> {});
  }

  private static String key(List<Library> jars) {
    return Digests.sha256(FORMAT + "\0" + jars);
  }

  /** Reads what an earlier build knew of these jars, unless it is known. */
  void load(List<Library> jars) {
    if (!known.keySet().containsAll(jars)) {
      load.apply(key(jars)).ifPresent(this::read);
    }
  }

  /** Returns the roots of a jar, if it has not changed since they were read. */
  Optional<List<Root>> roots(Library jar, Stamp now) {
    return Optional.ofNullable(known.get(jar))
        .filter(read -> read.stamp().isLike(now) && now.isSettledAt(read.takenAt()))
        .map(Known::roots);
  }

  void put(Library jar, Stamp stamp, long takenAt, List<Root> roots) {
    known.put(jar, new Known(stamp, takenAt, roots));
  }

  /** Keeps what is known of these jars for the next build. */
  void save(List<Library> jars) {
    Map<Library, Known> read = new HashMap<>(known);
    read.keySet().retainAll(jars);
    PackedWriter out = new PackedWriter(FORMAT);
    out.each(
        read.entrySet(),
        each -> {
          out.text(each.getKey().name());
          out.text(each.getKey().file());
          out.stamp(each.getValue().stamp());
          out.number(each.getValue().takenAt());
          out.bytes(new LibraryRoots(each.getValue().roots()).bytes());
        });
    save.accept(key(jars), out.toBytes());
  }

  private void read(byte[] bytes) {
    PackedReader.read(bytes, FORMAT, LibraryMemory::jars)
        .ifPresent(jars -> jars.forEach(known::putIfAbsent));
  }

  private static Map<Library, Known> jars(PackedReader in) {
    Map<Library, Known> jars = new HashMap<>();
    in.each(
        () ->
            jars.put(
                new Library(in.text(), in.text()),
                new Known(in.stamp(), in.number(), LibraryRoots.of(in.bytes()).all())));
    return jars;
  }
}
