package dev.assetbundle.processor.source;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FailureReason;
import dev.assetbundle.processor.diagnostic.OptionProblems;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.ProjectPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The files of a project on disk. Links are followed; a file has the name of the link. */
public final class DiskTree implements FileTree {

  /** Stands in a name for bytes that are not valid in the encoding of the JVM. */
  private static final char UNREADABLE = '\uFFFD';

  private static final String UNIX = "unix:size,lastModifiedTime,ctime,ino";

  private final Path base;
  private final Spelling spelling;

  /** Reads names relative to {@code base}. */
  public DiskTree(Path base) {
    this.base = base;
    this.spelling = new Spelling(base);
  }

  /** Returns what is wrong with the folder that an option, called as its author does, names. */
  public static Optional<Diagnostic> problem(String option, String text, Path folder) {
    if (Files.isDirectory(folder)) {
      return Optional.empty();
    }
    Path place = folder.toAbsolutePath().normalize();
    int name = text.replaceFirst("[/\\\\]+$", "").replace('\\', '/').lastIndexOf('/') + 1;
    Optional<String> near =
        Optional.ofNullable(place.getParent())
            .flatMap(parent -> new DiskTree(parent).list(""))
            .flatMap(
                entries ->
                    Suggestion.nearest(
                        String.valueOf(place.getFileName()),
                        entries.stream()
                            .filter(entry -> entry.kind() == Kind.FOLDER)
                            .map(Entry::name)
                            .toList()))
            .map(found -> text.substring(0, name) + found);
    return Optional.of(
        OptionProblems.noFolder(option, text, place.toString(), Files.exists(place), near));
  }

  /** Whether a file is a folder, or begins as jars do. */
  public boolean isJarOrFolder(Path file) {
    if (Files.isDirectory(file)) {
      return true;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 'P' && in.read() == 'K';
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Returns the path of a name; empty if the system cannot represent it, such as one with umlauts
   * in the locale C, which belongs to no file.
   */
  public Optional<Path> path(String name) {
    try {
      return Optional.of(base.resolve(name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<List<Entry>> list(String folder) {
    Optional<Path> path = path(folder).filter(Files::isDirectory);
    if (path.isEmpty() || !spelling.isRight(folder, path.get())) {
      return Optional.empty();
    }
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(path.get())) {
      for (Path entry : stream) {
        entry(path.get(), entry).ifPresent(entries::add);
      }
    } catch (IOException | DirectoryIteratorException e) {
      return Optional.empty();
    }
    return Optional.of(entries);
  }

  @Override
  public Optional<String> trouble(String folder) {
    Optional<Path> path = path(folder);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (Files.readAttributes(path.get(), BasicFileAttributes.class).isDirectory()) {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(path.get())) {
          boolean unused = stream.iterator().hasNext();
        }
      }
      return Optional.empty();
    } catch (DirectoryIteratorException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      // A path below a file does not exist.
      return e instanceof AccessDeniedException || Files.isDirectory(path.get())
          ? Optional.of(FailureReason.of(e))
          : Optional.empty();
    }
  }

  @Override
  public Optional<String> outside(String folder) {
    try {
      Optional<Path> path = path(folder);
      return path.isEmpty()
          ? Optional.empty()
          : Optional.of(place(path.get().toRealPath())).filter(ProjectPath::leadsOut);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the name of a real place: relative to the project if it lies in there. */
  private String place(Path real) throws IOException {
    Path project = base.toRealPath();
    return forward(real.startsWith(project) ? project.relativize(real) : real);
  }

  /** Returns where the links in a path lead; what does not exist keeps the name that was given. */
  public static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      Path parent = path.getParent();
      return parent == null ? path : real(parent).resolve(path.getFileName()).normalize();
    }
  }

  /** Returns a path with slashes. */
  static String forward(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  // Editors create and remove files all the time: one that was removed meanwhile is left out.
  private Optional<Entry> entry(Path folder, Path entry) {
    String name = String.valueOf(entry.getFileName());
    if (name.indexOf(UNREADABLE) >= 0 && !isNameOf(name, folder, entry)) {
      return Optional.of(new Entry(name, Kind.GARBLED));
    }
    try {
      BasicFileAttributes own =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      // To Java, junctions of Windows are folders and "other"; they are treated as links.
      boolean isLink = own.isSymbolicLink() || (own.isDirectory() && own.isOther());
      return Optional.of(isLink ? linked(name, folder, entry) : new Entry(name, kind(own)));
    } catch (AccessDeniedException e) {
      return Optional.of(new Entry(name, Kind.DENIED));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isNameOf(String name, Path folder, Path entry) {
    try {
      return folder.resolve(name).equals(entry);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static Kind kind(BasicFileAttributes file) {
    return file.isDirectory() ? Kind.FOLDER : file.isRegularFile() ? Kind.FILE : Kind.OTHER;
  }

  private Entry linked(String name, Path folder, Path entry) throws IOException {
    if (!Files.exists(entry)) {
      return new Entry(name, Kind.BROKEN_LINK);
    }
    Path target = entry.toRealPath();
    Kind kind = kind(Files.readAttributes(entry, BasicFileAttributes.class));
    return kind == Kind.FOLDER && isLoop(folder, target)
        ? new Entry(name, Kind.LINK_LOOP)
        : new Entry(name, kind, Optional.of(place(target)));
  }

  // Several links may form a loop together, so the whole path to this place is checked, and not
  // only the real place of the folder.
  private boolean isLoop(Path folder, Path target) throws IOException {
    Path way = folder;
    while (way != null && way.startsWith(base)) {
      if (way.toRealPath().startsWith(target)) {
        return true;
      }
      way = way.getParent();
    }
    return folder.toRealPath().startsWith(target);
  }

  @Override
  public Optional<Stamp> stamp(String file) {
    Optional<Path> path = path(file);
    try {
      return path.isEmpty()
          ? Optional.empty()
          : Optional.of(isUnix() ? unixStamp(path.get()) : stamp(path.get()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean isUnix() {
    return base.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  private static Stamp unixStamp(Path path) throws IOException {
    Map<String, Object> file = Files.readAttributes(path, UNIX);
    return new Stamp(
        ((Number) file.getOrDefault("size", 0L)).longValue(),
        nanos(file.getOrDefault("lastModifiedTime", "")),
        nanos(file.getOrDefault("ctime", "")),
        ((Number) file.getOrDefault("ino", 0L)).longValue());
  }

  private static Stamp stamp(Path path) throws IOException {
    BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
    return new Stamp(file.size(), nanos(file.lastModifiedTime()), nanos(file.creationTime()), 0);
  }

  private static long nanos(Object time) {
    return time instanceof FileTime known ? known.to(TimeUnit.NANOSECONDS) : 0;
  }

  @Override
  public Content content(String file) throws IOException {
    Path path = path(file).orElseThrow(() -> new NoSuchFileException(file));
    long size = Files.size(path);
    return new Content() {
      @Override
      public long size() {
        return size;
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(path);
      }
    };
  }
}
