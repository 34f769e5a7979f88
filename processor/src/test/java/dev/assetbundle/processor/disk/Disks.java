package dev.assetbundle.processor.disk;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Disks in memory with the names of other systems. They go when nobody holds them any more. */
public enum Disks {
  /** Names by case and byte, links, numbers of files. */
  LINUX("/work/shop"),

  /** Names without case, numbers of files. */
  MACOS("/Users/me/shop"),

  /** Names without case, backslashes, drives and shares; no number tells one file from another. */
  WINDOWS("C:\\Users\\Jörg Müller\\shop");

  private final String project;

  Disks(String project) {
    this.project = project;
  }

  private Configuration configuration() {
    return switch (this) {
      case LINUX -> Configuration.unix().toBuilder().setAttributeViews("unix").build();
      case MACOS -> Configuration.osX().toBuilder().setAttributeViews("unix").build();
      case WINDOWS ->
          Configuration.windows().toBuilder()
              .setRoots("C:\\", "D:\\", "\\\\server\\share\\")
              .build();
    };
  }

  /** Returns the folder of an empty project on a new disk. */
  public Path project() {
    return folder(Jimfs.newFileSystem(configuration()).getPath(project));
  }

  /** Makes a folder. */
  public static Path folder(Path path) {
    try {
      return Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file, making its folder. */
  public static Path put(Path folder, String name, String text) {
    try {
      Path file = folder.resolve(name);
      folder(file.resolveSibling(""));
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
