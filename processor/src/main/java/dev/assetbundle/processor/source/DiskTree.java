package dev.assetbundle.processor.source;

import dev.assetbundle.processor.model.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of a project on disk. Links are followed and keep their own name. */
public final class DiskTree implements FileTree {

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
        entries.add(new Entry(String.valueOf(entry.getFileName()), kind(path, entry)));
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.of(entries);
  }

  private static Kind kind(Path folder, Path entry) throws IOException {
    BasicFileAttributes own =
        Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!own.isSymbolicLink()) {
      return own.isDirectory() ? Kind.FOLDER : own.isRegularFile() ? Kind.FILE : Kind.OTHER;
    }
    if (!Files.exists(entry)) {
      return Kind.BROKEN_LINK;
    }
    if (!Files.isDirectory(entry)) {
      return Files.isRegularFile(entry) ? Kind.FILE : Kind.OTHER;
    }
    return folder.toRealPath().startsWith(entry.toRealPath()) ? Kind.LINK_LOOP : Kind.FOLDER;
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
