package dev.assetbundle.processor.output;

import dev.assetbundle.processor.disk.Replacement;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Writes into a folder, creating missing folders and replacing files. A file is written under a
 * temporary name directly in the folder and then moved, so readers always see a complete file. If
 * the process is killed, the next build finds the temporary file by its name and removes it.
 */
public final class DirectorySink implements OutputSink {

  // Followed by the number of the process and a number of the file.
  private static final String TEMPORARY = ".assetbundle-";

  private final Path folder;
  private final Set<Path> made = new HashSet<>();

  /** Writes below {@code folder}, which need not exist yet. */
  public DirectorySink(Path folder) {
    this.folder = folder;
  }

  @Override
  public void write(String path, Body body) throws IOException {
    Path file = folder.resolve(path);
    makeFolderOf(file);
    Path temporary = temporary();
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
        body.writeTo(out);
      }
      Replacement.move(temporary, file);
    } catch (FileSystemException e) {
      discard(temporary);
      throw about(file, temporary, e);
    } catch (IOException | RuntimeException | Error e) {
      discard(temporary);
      throw e;
    }
  }

  @SuppressWarnings("EmptyCatch")
  private static void discard(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // Another program has it open, which happens on Windows; a later build removes it.
    }
  }

  // Messages name the file and not its temporary name, which means nothing to the author.
  private static IOException about(Path file, Path temporary, FileSystemException failure) {
    if (!temporary.toString().equals(failure.getFile())) {
      return failure;
    }
    return failure instanceof AccessDeniedException
        ? new AccessDeniedException(file.toString())
        : new FileSystemException(file.toString(), null, failure.getReason());
  }

  private void makeFolderOf(Path file) throws IOException {
    Path parent = file.getParent();
    if (parent != null && !made.contains(parent)) {
      Files.createDirectories(parent);
      made.add(parent);
    }
  }

  private Path temporary() {
    return folder.resolve(
        TEMPORARY + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".tmp");
  }

  @Override
  public void removeAbandoned() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, TEMPORARY + "*.tmp")) {
      for (Path file : files) {
        if (isAbandoned(String.valueOf(file.getFileName()))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static boolean isAbandoned(String name) {
    int end = name.indexOf('-', TEMPORARY.length());
    try {
      long process = Long.parseLong(name, TEMPORARY.length(), Math.max(0, end), 10);
      return process == ProcessHandle.current().pid()
          || ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty();
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      // A file of another program.
      return false;
    }
  }

  @Override
  public void delete(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.deleteIfExists(file);
    // A folder is removed with its last file, but not a link to a folder, which is the author's.
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
      // It has files of others.
      return false;
    }
  }
}
