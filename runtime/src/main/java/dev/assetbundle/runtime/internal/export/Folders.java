package dev.assetbundle.runtime.internal.export;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds and removes folders. */
final class Folders {

  private Folders() {}

  /**
   * Returns the folders with a manifest, the given one and all below it, sorted. Links to folders
   * are followed, since folders that deployments share are linked.
   */
  static List<Path> withManifest(Path folder) throws IOException {
    Set<Path> found = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (SprocketsManifest.isManifest(file.getFileName())) {
                found.add(file.getParent());
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure)
                throws IOException {
              if (failure instanceof FileSystemLoopException) {
                return FileVisitResult.CONTINUE;
              }
              throw Failures.about(file, "read", failure);
            }
          });
    }
    return List.copyOf(found);
  }

  /**
   * Checks that a name which may come from another system is one below a folder on this one.
   *
   * @param origin says where the name was found
   * @throws IOException if it is not
   */
  static void check(Path folder, String name, Object origin) throws IOException {
    try {
      if (!folder.resolve(name).startsWith(folder)) {
        throw new IOException(origin + ": \"" + name + "\" leads out of " + folder);
      }
    } catch (InvalidPathException e) {
      throw new IOException(
          origin
              + ": no file of this system can be called \""
              + name
              + "\" ("
              + e.getReason()
              + ")",
          e);
    }
  }

  /** Removes the folders of a file that was removed as far as they are empty, but not the last. */
  static void removeEmptyAbove(Path file, Path last) {
    for (Path each = file.getParent();
        each != null && !each.equals(last) && each.startsWith(last) && removeEmpty(each);
        each = each.getParent()) {}
  }

  /** Removes a folder if it is empty and no link; returns whether it was. */
  static boolean removeEmpty(Path folder) {
    if (Files.isSymbolicLink(folder)) {
      return false;
    }
    try {
      Files.delete(folder);
      return true;
    } catch (IOException e) {
      return false; // it has files of others
    }
  }
}
