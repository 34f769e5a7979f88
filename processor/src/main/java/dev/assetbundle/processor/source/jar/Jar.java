package dev.assetbundle.processor.source.jar;

import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.source.FileTree.Entry;
import dev.assetbundle.processor.source.FileTree.Kind;
import dev.assetbundle.processor.source.Stamp;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The assets in a jar. Entries with names that lead out of it do not exist, and neither do
 * compressed variants, of which nobody knows whether they are those of the files beside them.
 */
final class Jar implements AutoCloseable {

  private final String file;
  private final Optional<Stamp> stamp;
  private final Map<String, Long> sizes = new HashMap<>();
  private final Map<String, Map<String, Kind>> folders = new HashMap<>();
  private Optional<ZipFile> zip;
  private boolean isClosed;

  /**
   * Reads the names in a jar, which stays open for its files to be read.
   *
   * @param stamp of the jar, taken before
   * @throws IOException if it is no jar
   */
  Jar(String file, Optional<Stamp> stamp) throws IOException {
    this.file = file;
    this.stamp = stamp;
    ZipFile opened = new ZipFile(file);
    this.zip = Optional.of(opened);
    opened.stream().filter(entry -> !entry.isDirectory()).forEach(this::add);
  }

  private void add(ZipEntry entry) {
    String name = entry.getName();
    if (LibraryScan.isPlaced(name) && isPlain(name)) {
      sizes.put(name, entry.getSize());
      Kind kind = Kind.FILE;
      for (String path = name; !path.isEmpty(); kind = Kind.FOLDER) {
        int slash = path.lastIndexOf('/');
        String folder = path.substring(0, Math.max(0, slash));
        Map<String, Kind> entries = folders.computeIfAbsent(folder, key -> new LinkedHashMap<>());
        if (entries.putIfAbsent(path.substring(slash + 1), kind) != null) {
          break;
        }
        path = folder;
      }
    }
  }

  private static boolean isPlain(String name) {
    return LogicalPath.parse(name).filter(path -> path.value().equals(name)).isPresent()
        && name.chars().noneMatch(c -> c == '\\' || c < ' ')
        && !name.endsWith(".gz")
        && !name.endsWith(".br");
  }

  Optional<List<Entry>> list(String folder) {
    return Optional.ofNullable(folders.get(folder))
        .map(
            entries ->
                entries.entrySet().stream()
                    .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                    .toList());
  }

  /** Returns the stamp of a file: as good as that of the jar, but with a size of its own. */
  Optional<Stamp> stamp(String name) {
    return Optional.ofNullable(sizes.get(name))
        .flatMap(
            size -> stamp.map(jar -> new Stamp(size, jar.modified(), jar.changed(), number(jar))));
  }

  // No number would mean that the system has none.
  private static long number(Stamp jar) {
    return jar.inode() == 0 ? 0 : Math.max(1, Math.abs(31 * jar.inode() + jar.size()));
  }

  Content content(String name) throws IOException {
    Long size = sizes.get(name);
    if (size == null) {
      throw new FileNotFoundException(name + " is not in " + file);
    }
    return new Content() {
      @Override
      public long size() {
        return size;
      }

      @Override
      public InputStream open() throws IOException {
        return new ByteArrayInputStream(read(name));
      }
    };
  }

  // After a build nothing may hold the file, which somebody may want to replace.
  private synchronized byte[] read(String name) throws IOException {
    if (isClosed) {
      try (ZipFile again = new ZipFile(file)) {
        return read(again, name);
      }
    }
    return read(zip.orElseThrow(), name);
  }

  private byte[] read(ZipFile opened, String name) throws IOException {
    ZipEntry entry = opened.getEntry(name);
    if (entry == null) {
      throw new FileNotFoundException(name + " is no longer in " + file);
    }
    try (InputStream in = opened.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    try {
      if (zip.isPresent()) {
        zip.get().close();
      }
    } catch (IOException e) {
      // Nothing was written.
    }
    zip = Optional.empty();
  }
}
