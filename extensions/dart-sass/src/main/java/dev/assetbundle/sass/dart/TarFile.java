package dev.assetbundle.sass.dart;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Reads tar files as POSIX.1-1988 (ustar) has them: plain files with short names, which is all that
 * the archives of the compiler hold.
 */
final class TarFile {

  private static final int BLOCK = 512;

  private TarFile() {}

  static void unpack(InputStream tar, Path folder) throws IOException {
    for (byte[] header = tar.readNBytes(BLOCK);
        header.length == BLOCK && header[0] != 0;
        header = tar.readNBytes(BLOCK)) {
      long size = octal(header, 124, 12);
      char type = (char) header[156];
      if (type == '0' || type == 0) {
        Path file = Archive.target(folder, text(header, 0, 100));
        try (OutputStream out = Files.newOutputStream(file)) {
          out.write(content(tar, size));
        }
        if ((octal(header, 100, 8) & 0100) != 0) {
          makeExecutable(file);
        }
      } else {
        content(tar, size);
      }
      tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    }
  }

  private static byte[] content(InputStream tar, long size) throws IOException {
    byte[] content = tar.readNBytes(Math.toIntExact(size));
    if (content.length < size) {
      throw new EOFException("the archive ends too soon");
    }
    return content;
  }

  private static void makeExecutable(Path file) throws IOException {
    if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static long octal(byte[] header, int from, int length) {
    String digits = text(header, from, length).strip();
    return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }
}
