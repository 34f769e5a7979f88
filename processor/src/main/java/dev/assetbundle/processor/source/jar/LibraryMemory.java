package dev.assetbundle.processor.source.jar;

import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.Settings.Library;
import dev.assetbundle.processor.source.LibraryRoots;
import dev.assetbundle.processor.source.LibraryRoots.Root;
import dev.assetbundle.processor.source.Stamp;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
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

  private static final String FORMAT = "assetbundle-libraries 1";

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
    StringBuilder text = new StringBuilder();
    for (Library each : jars) {
      Known jar = known.get(each);
      if (jar != null) {
        Stamp stamp = jar.stamp();
        text.append(
            String.join(
                "\t",
                each.name(),
                each.file(),
                String.valueOf(stamp.size()),
                String.valueOf(stamp.modified()),
                String.valueOf(stamp.changed()),
                String.valueOf(stamp.inode()),
                String.valueOf(jar.takenAt()),
                String.valueOf(jar.roots().size())));
        text.append('\n');
        text.append(new String(new LibraryRoots(jar.roots()).bytes(), StandardCharsets.UTF_8));
      }
    }
    save.accept(key(jars), text.toString().getBytes(StandardCharsets.UTF_8));
  }

  // The store checks that it returns what was put into it.
  private void read(byte[] bytes) {
    Iterator<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().iterator();
    while (lines.hasNext()) {
      List<String> jar = Arrays.asList(lines.next().split("\t", -1));
      StringBuilder roots = new StringBuilder();
      for (int i = Integer.parseInt(jar.get(7)); i > 0; i--) {
        roots.append(lines.next()).append('\n');
      }
      Stamp stamp =
          new Stamp(
              Long.parseLong(jar.get(2)),
              Long.parseLong(jar.get(3)),
              Long.parseLong(jar.get(4)),
              Long.parseLong(jar.get(5)));
      known.putIfAbsent(
          new Library(jar.get(0), jar.get(1)),
          new Known(
              stamp,
              Long.parseLong(jar.get(6)),
              LibraryRoots.of(roots.toString().getBytes(StandardCharsets.UTF_8)).all()));
    }
  }
}
