package dev.assetbundle.runtime.internal.export.place;

import dev.assetbundle.runtime.internal.file.FileSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A folder of classes. */
record FolderPlace(Path folder) implements Place {

  @Override
  public List<String> manifests() throws IOException {
    Path manifests = folder.resolve(MANIFESTS);
    if (!Files.isDirectory(manifests)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(manifests)) {
      return files
          .map(file -> MANIFESTS + file.getFileName())
          .filter(Place::isManifest)
          .sorted()
          .toList();
    }
  }

  @Override
  public String text(String manifest) throws IOException {
    return Files.readString(folder.resolve(manifest));
  }

  @Override
  public String origin() {
    return folder.toString();
  }

  @Override
  public FileSource file(String path) {
    return new DiskFile(folder.resolve(RESOURCES + path));
  }

  @Override
  public void close() {}

  /** A file of a folder. */
  private record DiskFile(Path file) implements FileSource {
    @Override
    public String name() {
      return file.toString();
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }

    @Override
    public OptionalLong crc() {
      return OptionalLong.empty();
    }
  }
}
