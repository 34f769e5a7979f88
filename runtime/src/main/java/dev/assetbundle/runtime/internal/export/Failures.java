package dev.assetbundle.runtime.internal.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words what a file system refused. */
final class Failures {

  private Failures() {}

  /**
   * Returns the same failure about the file that a user knows, which may be written under another
   * name first.
   *
   * @param file its path
   * @param done what was tried: {@code "written"}
   */
  static IOException about(Object file, String done, IOException failure) {
    return new IOException(file + " cannot be " + done + ": " + reason(failure), failure);
  }

  private static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "no such file";
    }
    if (failure instanceof NotDirectoryException || failure instanceof FileAlreadyExistsException) {
      return "there is a file where a folder is needed";
    }
    if (failure instanceof DirectoryNotEmptyException) {
      return "there is a folder of that name";
    }
    if (failure instanceof FileSystemException known && known.getReason() != null) {
      return known.getReason();
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
