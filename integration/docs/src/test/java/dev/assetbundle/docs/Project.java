package dev.assetbundle.docs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A project in a folder of its own, with the jars of this build where a page has them. */
record Project(Path folder) {

  static final String VERSION = System.getProperty("assetbundle.version", "");
  static final Path CLI = jar("processor", "assetbundle-processor", "-cli");
  static final Path PROCESSOR = jar("processor", "assetbundle-processor", "");
  static final Path ANNOTATIONS = jar("annotations", "assetbundle-annotations", "");
  static final Path RUNTIME = jar("runtime", "assetbundle-runtime", "");
  static final Path DART_SASS = jar("extensions/dart-sass", "assetbundle-dart-sass", "");
  static final Path DART_SASS_CLI = jar("extensions/dart-sass", "assetbundle-dart-sass", "-cli");
  static final Path ESBUILD_CLI = jar("extensions/esbuild", "assetbundle-esbuild", "-cli");
  static final Path SAMPLE = jar("extensions/sample", "assetbundle-sample-extension", "");
  static final Path EXAMPLE = jar("example", "assetbundle-example", "");

  /** The local repository of Maven in which this build found what others made. */
  static final String REPOSITORY = System.getProperty("assetbundle.repository", "");

  /** The libraries of the example. */
  static final List<Path> WEBJARS = List.of(webJar("jquery"), webJar("bootstrap"));

  private static Path jar(String module, String artifact, String classifier) {
    return Page.ROOT
        .resolve(module)
        .resolve("target")
        .resolve(artifact + "-" + VERSION + classifier + ".jar");
  }

  /** Returns the version of a library of the example. */
  static String version(String name) {
    return System.getProperty(name + ".version", "");
  }

  private static Path webJar(String name) {
    String version = version(name);
    return Path.of(REPOSITORY, "org/webjars/npm", name, version, name + "-" + version + ".jar");
  }

  /** Returns Eclipse's compiler. */
  static Path ecj() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> entry.contains("ecj-"))
        .map(Path::of)
        .findFirst()
        .orElseThrow();
  }

  Project put(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Puts a small shop: a class, a script and a stylesheet. */
  Project putShop() throws IOException {
    return put("pom.xml", "")
        .put("src/main/assets/js/application.js", "//= require ./cart\nstart();\n")
        .put("src/main/assets/js/cart.js", "cart();\n")
        .put("src/main/assets/css/application.scss", ".cart { .item { color: teal; } }\n")
        .put(
            "src/main/java/shop/Shop.java",
            """
            package shop;

            import dev.assetbundle.AssetBundle;

            /** A shop. */
            @AssetBundle(manifests = {"application.js", "application.css"})
            class Shop {
              static final String SCRIPT = Assets.APPLICATION_JS.tag();
            }
            """);
  }

  /** Copies files into a folder of the project. */
  Project copy(String to, Path... files) throws IOException {
    Path target = Files.createDirectories(folder.resolve(to));
    for (Path file : files) {
      Files.copy(file, target.resolve(file.getFileName()));
    }
    return this;
  }

  /** Copies a folder of this repository to the same place in the project. */
  Project copyAll(String name) throws IOException {
    Path from = Page.ROOT.resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(name).resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return this;
  }

  /** Returns the names of all files in a folder, fingerprints as {@code HASH}, sorted. */
  List<String> files(String name) throws IOException {
    Path root = folder.resolve(name);
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replaceFirst("-[0-9a-f]{64}", "-HASH"))
          .sorted()
          .toList();
    }
  }

  Shell.Result run(String command) throws IOException, InterruptedException {
    return new Shell(folder).run(command);
  }
}
