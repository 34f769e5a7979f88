package dev.assetbundle.esbuild.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The packages of npm that the build of this module fetched, in a folder as npm leaves them. */
final class Packages {

  private static final Path JARS = Path.of("target/libraries");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Conditions of {@code exports} by which a browser without a bundler takes a file. */
  private static final List<String> CONDITIONS = List.of("browser", "import", "default");

  private final Path folder;
  private final Map<String, JsonNode> named = new TreeMap<>();

  /** Unpacks all packages below a folder. */
  Packages(Path folder) throws IOException {
    this.folder = folder;
    try (Stream<Path> jars = Files.list(JARS)) {
      for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
        unpack(jar.toFile());
      }
    }
  }

  /** Returns the names of all packages. */
  Iterable<String> names() {
    return named.keySet();
  }

  /** Returns the file of a package that an import of its name means without a bundler. */
  String entry(String name) {
    JsonNode json = named.getOrDefault(name, MissingNode.getInstance());
    JsonNode exported = json.path("exports");
    JsonNode root = exported.has(".") ? exported.get(".") : exported;
    String file = root.isMissingNode() ? "" : chosen(root);
    if (file.isEmpty()) {
      file = json.path("module").asText(json.path("main").asText("index.js"));
    }
    return file.replaceFirst("^\\./", "");
  }

  private static String chosen(JsonNode node) {
    if (node.isTextual()) {
      return node.asText();
    }
    return CONDITIONS.stream()
        .filter(node::has)
        .map(condition -> chosen(node.get(condition)))
        .findFirst()
        .orElse("");
  }

  /** WebJars have a package below its name and version, without the name of its scope. */
  private void unpack(File jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar)) {
      ZipEntry json =
          zip.stream()
              .filter(
                  entry ->
                      entry
                          .getName()
                          .matches("META-INF/resources/webjars/[^/]+/[^/]+/package.json"))
              .findFirst()
              .orElseThrow(() -> new IOException(jar + " has no package.json"));
      String start = json.getName().replace("package.json", "");
      JsonNode read;
      try (InputStream in = zip.getInputStream(json)) {
        read = JSON.readTree(in);
      }
      String name = read.path("name").asText();
      named.put(name, read);
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().startsWith(start) && !entry.isDirectory()) {
          Path file = folder.resolve(name).resolve(entry.getName().substring(start.length()));
          Files.createDirectories(file.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.write(file, in.readAllBytes());
          }
        }
      }
    }
  }
}
