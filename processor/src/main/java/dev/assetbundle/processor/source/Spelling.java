package dev.assetbundle.processor.source;

import dev.assetbundle.processor.model.ProjectPath;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * How a disk spells the folders below a base. Where it takes shop and Shop for one folder, each
 * file would have two names, and the project would build on no other disk.
 */
record Spelling(Path base) {

  /** Whether a folder, which the disk found at {@code path}, is called so. */
  boolean isRight(String folder, Path path) {
    if (ProjectPath.leadsOut(folder) || !isCaseless(folder, path) || isReally(folder, path)) {
      return true;
    }
    Path way = base;
    for (String name : folder.split("/", -1)) {
      if (!name.isEmpty() && !name.equals(".") && !holds(way, name)) {
        return false;
      }
      way = way.resolve(name);
    }
    return true;
  }

  private boolean isCaseless(String folder, Path path) {
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < folder.length(); i++) {
      char c = folder.charAt(i);
      other.append(Character.isLowerCase(c) ? Character.toUpperCase(c) : Character.toLowerCase(c));
    }
    try {
      return !folder.contentEquals(other) && Files.isSameFile(path, base.resolve(other.toString()));
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  // If the path has no links, one request to the system tells it.
  private static boolean isReally(String folder, Path path) {
    try {
      return DiskTree.forward(path.toRealPath()).endsWith("/" + folder);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean holds(Path folder, String name) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (String.valueOf(entry.getFileName()).equals(name)) {
          return true;
        }
      }
      return false;
    } catch (IOException | DirectoryIteratorException e) {
      return true;
    }
  }
}
