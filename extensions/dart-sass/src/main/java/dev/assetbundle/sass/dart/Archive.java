package dev.assetbundle.sass.dart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The packed compiler of one platform. */
final class Archive {

  private static final String FOLDER = "de/larsgrefer/sass/embedded/bundled/";

  private final String name;
  private final byte[] bytes;

  /** Returns one with these bytes; a zip file if the name says so, else a zipped tar file. */
  Archive(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes.clone();
  }

  /**
   * Returns the one that is on the class path.
   *
   * @throws IOException if there is none for the platform
   */
  static Archive bundled(Platform platform) throws IOException {
    String name = platform.archive();
    try (InputStream in = Archive.class.getClassLoader().getResourceAsStream(resource(platform))) {
      if (in == null) {
        throw new IOException("there is none for " + platform);
      }
      return new Archive(name, in.readAllBytes());
    }
  }

  /** Returns the name by which a class loader knows that of a platform. */
  static String resource(Platform platform) {
    return FOLDER + platform.archive();
  }

  /** Returns the name of the folder for its files. */
  String folder() {
    return "dart-sass-" + sha256();
  }

  private String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes the files into {@code folder}. */
  void unpack(Path folder) throws IOException {
    if (name.endsWith(".zip")) {
      unzip(folder);
    } else {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16)) {
        TarFile.unpack(in, folder);
      }
    }
  }

  private void unzip(Path folder) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          Files.copy(zip, target(folder, entry.getName()));
        }
      }
    }
  }

  /** Returns where an entry goes, with its folder made. */
  static Path target(Path folder, String entry) throws IOException {
    Path target = folder.resolve(entry).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("the archive leads out of its folder: " + entry);
    }
    Files.createDirectories(target.getParent());
    return target;
  }
}
