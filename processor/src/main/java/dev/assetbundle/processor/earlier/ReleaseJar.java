package dev.assetbundle.processor.earlier;

import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A release that is a jar, or what an application server or Spring Boot makes of one.
 *
 * @param name of the jar in messages
 * @param files its assets and manifests, by the names of their entries
 */
record ReleaseJar(String name, Map<String, Content> files) implements Release {

  private static final List<String> FOLDERS =
      List.of("META-INF/resources/", "META-INF/assetbundle/");

  /**
   * Reads a jar as a stream: it is an input of the build like any file, wherever its tree has it.
   *
   * @throws IOException if it is no jar, or is damaged
   */
  static ReleaseJar read(String name, Content jar) throws IOException {
    // So that a jar that has not changed is not read only to compare it the next time.
    jar.digests(IntegrityAlgorithm.SHA256);
    Map<String, Content> files = new TreeMap<>();
    try (InputStream in = jar.open();
        ZipInputStream zip = new ZipInputStream(in)) {
      ZipEntry entry = zip.getNextEntry();
      if (entry == null) {
        throw new ZipException("it is no jar");
      }
      for (; entry != null; entry = zip.getNextEntry()) {
        String path = entry.getName();
        if (!entry.isDirectory() && FOLDERS.stream().anyMatch(path::contains)) {
          files.put(path, Content.of(zip.readAllBytes()));
        }
      }
    }
    return new ReleaseJar(name, files);
  }

  @Override
  public Optional<Content> find(String path) {
    return Optional.ofNullable(files.get(path));
  }

  @Override
  public List<String> names(String folder) {
    String start = folder.isEmpty() ? "" : folder + "/";
    return files.keySet().stream()
        .filter(path -> path.startsWith(start) && path.indexOf('/', start.length()) < 0)
        .map(path -> path.substring(start.length()))
        .toList();
  }

  @Override
  public String place(String path) {
    return name + "!/" + path;
  }
}
