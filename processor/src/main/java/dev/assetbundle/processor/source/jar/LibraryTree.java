package dev.assetbundle.processor.source.jar;

import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.Once;
import dev.assetbundle.processor.model.Settings.Library;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.source.ForwardingFileTree;
import dev.assetbundle.processor.source.LibraryRoots;
import dev.assetbundle.processor.source.LibraryRoots.Root;
import dev.assetbundle.processor.source.Stamp;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The files of a project, and those of jars beside them: {@code jquery-3.7.1.jar!/META-INF/…}. The
 * file {@link LibraryRoots#FILE} tells where in them assets lie. Each jar is read once, so that one
 * that is replaced meanwhile is not mixed with the one before.
 */
public final class LibraryTree extends ForwardingFileTree implements AutoCloseable {

  private static final int DIGITS = 15;

  private final FileTree disk;
  private final List<Library> libraries;
  private final LibraryMemory memory;
  private final Map<String, Library> jars = new LinkedHashMap<>();
  private final Map<String, Optional<Stamp>> stamps = new ConcurrentHashMap<>();
  private final Map<String, Optional<Jar>> opened = new ConcurrentHashMap<>();
  private final Supplier<byte[]> index = Once.of(this::index);

  /** Reads the files of libraries, and all others from {@code disk}, and remembers nothing. */
  public LibraryTree(FileTree disk, List<Library> libraries) {
    this(disk, libraries, LibraryMemory.none());
  }

  /** Reads the files of libraries, and all others from {@code disk}. */
  public LibraryTree(FileTree disk, List<Library> libraries, LibraryMemory memory) {
    super(disk);
    this.disk = disk;
    this.libraries = List.copyOf(libraries);
    this.memory = memory;
    libraries.stream().filter(Library::isJar).forEach(jar -> jars.put(jar.name(), jar));
  }

  /** A file or folder of a jar. */
  private record Inner(Library jar, String path) {}

  private Optional<Inner> inner(String name) {
    for (int end = name.indexOf(Library.JAR); end >= 0; end = name.indexOf(Library.JAR, end + 1)) {
      boolean isWhole = end + 1 == name.length();
      Library jar = jars.get(name.substring(0, end + 1));
      if (jar != null && (isWhole || name.charAt(end + 1) == '/')) {
        return Optional.of(new Inner(jar, isWhole ? "" : name.substring(end + 2)));
      }
    }
    return Optional.empty();
  }

  private Optional<Stamp> stamp(Library jar) {
    return stamps.computeIfAbsent(jar.name(), key -> disk.stamp(jar.file()));
  }

  // What is no jar has no assets; who named it is told elsewhere.
  private Optional<Jar> open(Library jar) {
    return opened.computeIfAbsent(
        jar.name(),
        key -> {
          try {
            return Optional.of(new Jar(jar.file(), stamp(jar)));
          } catch (IOException e) {
            return Optional.empty();
          }
        });
  }

  @Override
  public Optional<List<Entry>> list(String folder) {
    Optional<Inner> inner = inner(folder);
    return inner.isEmpty()
        ? super.list(folder)
        : open(inner.get().jar()).flatMap(jar -> jar.list(inner.get().path()));
  }

  @Override
  public Content content(String file) throws IOException {
    if (isIndex(file)) {
      return Content.of(index.get());
    }
    Optional<Inner> inner = inner(file);
    if (inner.isEmpty()) {
      return super.content(file);
    }
    Optional<Jar> jar = open(inner.get().jar());
    if (jar.isEmpty()) {
      throw new FileNotFoundException(inner.get().jar().file() + " is gone, or is no jar");
    }
    return jar.get().content(inner.get().path());
  }

  @Override
  public Optional<Stamp> stamp(String file) {
    if (isIndex(file)) {
      return indexStamp();
    }
    Optional<Inner> inner = inner(file);
    return inner.isEmpty()
        ? super.stamp(file)
        : open(inner.get().jar()).flatMap(jar -> jar.stamp(inner.get().path()));
  }

  @Override
  public Optional<String> trouble(String folder) {
    return inner(folder).isPresent() ? Optional.empty() : super.trouble(folder);
  }

  @Override
  public Optional<String> outside(String folder) {
    return inner(folder).isPresent() ? Optional.empty() : super.outside(folder);
  }

  private boolean isIndex(String file) {
    return file.equals(LibraryRoots.FILE) && !libraries.isEmpty();
  }

  // The state of all libraries. Of a folder the names count, which decide about its roots.
  private Optional<Stamp> indexStamp() {
    StringBuilder text = new StringBuilder();
    long modified = 0;
    long changed = 0;
    boolean isNumbered = true;
    for (Library library : libraries) {
      text.append(library.name()).append('\n');
      if (library.isJar()) {
        Optional<Stamp> stamp = stamp(library);
        stamp.ifPresent(file -> append(text, file));
        modified = Math.max(modified, stamp.map(Stamp::modified).orElse(0L));
        changed = Math.max(changed, stamp.map(Stamp::changed).orElse(0L));
        isNumbered &= stamp.isEmpty() || stamp.get().inode() != 0;
      } else {
        text.append(new LibraryScan(this).listing(library)).append('\n');
      }
    }
    long number = 1 + Long.parseLong(Digests.sha256(text.toString()).substring(0, DIGITS), 16);
    return Optional.of(new Stamp(text.length(), modified, changed, isNumbered ? number : 0));
  }

  private static void append(StringBuilder text, Stamp stamp) {
    text.append(stamp.size()).append(' ').append(stamp.modified()).append(' ');
    text.append(stamp.changed()).append(' ').append(stamp.inode()).append('\n');
  }

  private byte[] index() {
    List<Library> all = List.copyOf(jars.values());
    memory.load(all);
    List<Root> roots = new ArrayList<>();
    boolean isNew = false;
    for (Library library : libraries) {
      Optional<Stamp> stamp = library.isJar() ? stamp(library) : Optional.empty();
      Optional<List<Root>> before = stamp.flatMap(now -> memory.roots(library, now));
      long now = System.currentTimeMillis();
      List<Root> found = before.orElseGet(() -> new LibraryScan(this).roots(library));
      roots.addAll(found);
      if (before.isEmpty() && stamp.isPresent()) {
        memory.put(library, stamp.get(), now, found);
        isNew = true;
      }
    }
    if (isNew) {
      memory.save(all);
    }
    return new LibraryRoots(roots).bytes();
  }

  /** Closes the jars; what was found in them can still be read. */
  @Override
  public void close() {
    opened.values().forEach(jar -> jar.ifPresent(Jar::close));
  }
}
