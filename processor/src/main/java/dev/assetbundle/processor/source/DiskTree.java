package dev.assetbundle.processor.source;

import dev.assetbundle.processor.model.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The files of a project on disk. Links are followed and keep their own name. */
public final class DiskTree implements FileTree {

  private static final String UNIX = "unix:size,lastModifiedTime,ctime,ino";

  private final Path base;

  /** Reads names relative to {@code base}. */
  public DiskTree(Path base) {
    this.base = base;
  }

  @Override
  public Optional<List<Entry>> list(String folder) {
    Path path = base.resolve(folder);
    if (!Files.isDirectory(path)) {
      return Optional.empty();
    }
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
      for (Path entry : stream) {
        kind(path, entry)
            .ifPresent(kind -> entries.add(new Entry(String.valueOf(entry.getFileName()), kind)));
      }
    } catch (IOException | DirectoryIteratorException e) {
      return Optional.empty();
    }
    return Optional.of(entries);
  }

  // Editors make and remove files all the time: what is gone meanwhile is not there.
  private Optional<Kind> kind(Path folder, Path entry) {
    try {
      BasicFileAttributes own =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return Optional.of(own.isSymbolicLink() ? linked(folder, entry) : kind(own));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Kind kind(BasicFileAttributes file) {
    return file.isDirectory() ? Kind.FOLDER : file.isRegularFile() ? Kind.FILE : Kind.OTHER;
  }

  private Kind linked(Path folder, Path entry) throws IOException {
    if (!Files.exists(entry)) {
      return Kind.BROKEN_LINK;
    }
    Kind kind = kind(Files.readAttributes(entry, BasicFileAttributes.class));
    return kind == Kind.FOLDER && isLoop(folder, entry.toRealPath()) ? Kind.LINK_LOOP : kind;
  }

  // Several links may form a loop together, so the way that led here counts, and not only where
  // the folder really lies.
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
    Path path = base.resolve(file);
    try {
      return Optional.of(isUnix() ? unixStamp(path) : stamp(path));
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
    Path path = base.resolve(file);
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
