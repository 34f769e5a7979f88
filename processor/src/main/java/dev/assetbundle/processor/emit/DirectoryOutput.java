package dev.assetbundle.processor.emit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;

/** Writes into a folder, making what is missing and replacing what is there. */
public final class DirectoryOutput implements Output {

  private final Path folder;
  private final Set<Path> made = new HashSet<>();

  /** Writes below {@code folder}, which need not exist yet. */
  public DirectoryOutput(Path folder) {
    this.folder = folder;
  }

  @Override
  public OutputStream create(String path) throws IOException {
    Path file = folder.resolve(path);
    Path parent = file.getParent();
    if (parent != null && !made.contains(parent)) {
      Files.createDirectories(parent);
      made.add(parent);
    }
    return new BufferedOutputStream(Files.newOutputStream(file));
  }

  @Override
  public void replace(String path, byte[] bytes) throws IOException {
    String temporary = path + ".tmp";
    try (OutputStream out = create(temporary)) {
      out.write(bytes);
    }
    Files.move(
        folder.resolve(temporary), folder.resolve(path), StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void delete(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.deleteIfExists(file);
    // A folder that holds nothing any more goes with its last file; a link to one is not ours.
    for (Path parent = file.getParent();
        parent != null && !parent.equals(folder) && parent.startsWith(folder);
        parent = parent.getParent()) {
      made.remove(parent);
      if (Files.isSymbolicLink(parent) || !isRemoved(parent)) {
        return;
      }
    }
  }

  private static boolean isRemoved(Path folder) {
    try {
      Files.delete(folder);
      return true;
    } catch (IOException e) {
      // Others have something in it.
      return false;
    }
  }
}
