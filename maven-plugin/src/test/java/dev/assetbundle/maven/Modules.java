package dev.assetbundle.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The project with several modules that integration tests build, each with one bundle. */
final class Modules {

  static final List<String> NAMES =
      List.of("added", "edited", "erased", "removed", "sought", "steady", "tested");

  private static final Path PROJECTS = Path.of("src/test/resources/projects");

  private final Path folder;

  private Modules(Path folder) {
    this.folder = folder;
  }

  /** Copies a project into a folder, in place of what is there. */
  static Modules of(String name, Path folder) throws IOException {
    deleteAll(folder);
    Path original = PROJECTS.resolve(name);
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(original.relativize(file).toString());
        Files.createDirectories(copy.resolveSibling("."));
        Files.copy(file, copy);
      }
    }
    // Without it Maven takes the settings of a folder further up.
    Files.createDirectories(folder.resolve(".mvn"));
    return new Modules(folder);
  }

  private static void deleteAll(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  Path folder() {
    return folder;
  }

  void put(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Replaces a text by another one in a file, whose size and time of modification stay. */
  void replace(String name, String text, String other) throws IOException {
    Path file = folder.resolve(name);
    BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
    put(name, Files.readString(file).replace(text, other));
    Files.setLastModifiedTime(file, before.lastModifiedTime());
    if (Files.size(file) != before.size()) {
      throw new AssertionError(name + " changed its size");
    }
  }

  void delete(String name) throws IOException {
    delete(folder.resolve(name));
  }

  void delete(Path file) throws IOException {
    Files.delete(file);
  }

  private Path classes(String module) {
    String output = module.equals("tested") ? "target/test-classes" : "target/classes";
    return folder.resolve(module).resolve(output);
  }

  /** Returns the only stylesheet that was published. */
  Path sheet(String module) throws IOException {
    List<Path> sheets;
    try (Stream<Path> files = Files.list(classes(module).resolve("META-INF/resources/assets"))) {
      sheets = files.toList();
    }
    if (sheets.size() != 1) {
      throw new AssertionError(module + " has not one stylesheet: " + sheets);
    }
    return sheets.get(0);
  }

  /** Returns the stylesheets' texts by module, without blank space. */
  Map<String, String> sheets() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String module : NAMES) {
      Path sheet = sheet(module);
      texts.put(module, Files.readString(sheet).replaceAll("\\s+", ""));
      String page =
          Files.readString(
              classes(module).resolve(module + "/Page.class"), StandardCharsets.ISO_8859_1);
      if (!page.contains("/assets/" + sheet.getFileName())) {
        throw new AssertionError(module + ": Page.class has another copy than " + sheet);
      }
    }
    return texts;
  }

  /** Returns all class files, and the folders of published assets. */
  List<Path> classFiles() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String module : NAMES) {
      try (Stream<Path> files = Files.walk(classes(module))) {
        files
            .filter(file -> file.toString().endsWith(".class") || file.endsWith("assets"))
            .forEach(all::add);
      }
    }
    return all;
  }

  /** Returns something that is another one after a module was compiled again. */
  Map<String, Object> compilations() throws IOException {
    Map<String, Object> all = new TreeMap<>();
    for (String module : NAMES) {
      Path file = classes(module).resolve(module + "/Page.class");
      if (!Files.exists(file)) {
        all.put(module, "not compiled");
        continue;
      }
      BasicFileAttributes of = Files.readAttributes(file, BasicFileAttributes.class);
      all.put(module, List.of(of.lastModifiedTime(), String.valueOf(of.fileKey())));
    }
    return all;
  }

  /** Returns the modules that were compiled since. */
  List<String> compiledSince(Map<String, Object> before) throws IOException {
    Map<String, Object> now = compilations();
    return NAMES.stream().filter(name -> !Objects.equals(now.get(name), before.get(name))).toList();
  }
}
