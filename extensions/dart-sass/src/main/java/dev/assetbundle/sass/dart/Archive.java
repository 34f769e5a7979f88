package dev.assetbundle.sass.dart;

import dev.assetbundle.processor.unpacked.PackedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The packed compiler of one platform. It is read when it is unpacked; a build that finds it
 * unpacked only asks for its name and checksum.
 *
 * @param name {@code "dart-sass-linux-x64.tar.gz"}; a zip file if it says so, else a zipped tar
 *     file
 */
record Archive(String name, PackedFile file) {

  private static final String FOLDER = "de/larsgrefer/sass/embedded/bundled/";

  /**
   * Returns the one that is on the class path.
   *
   * @throws IOException if there is none for the platform
   */
  static Archive bundled(Platform platform) throws IOException {
    URL url = Archive.class.getClassLoader().getResource(resource(platform));
    if (url == null) {
      throw new IOException("there is none for " + platform);
    }
    return new Archive(platform.archive(), PackedFile.at(url));
  }

  /** Returns the name by which a class loader knows that of a platform. */
  static String resource(Platform platform) {
    return FOLDER + platform.archive();
  }

  /** Returns the name of the folder for its files. */
  String folder() {
    String stem = name.replaceFirst("\\.(zip|tar\\.gz)$", "");
    return stem + "-" + DartSassEngine.VERSION + "-" + file.checksum();
  }

  /** Writes the files into {@code folder}. */
  void unpack(Path folder) throws IOException {
    InputStream bytes = new ByteArrayInputStream(file.bytes());
    if (name.endsWith(".zip")) {
      unzip(bytes, folder);
    } else {
      try (InputStream in = new GZIPInputStream(bytes, 1 << 16)) {
        TarFile.unpack(in, folder);
      }
    }
  }

  private static void unzip(InputStream in, Path folder) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(in)) {
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
