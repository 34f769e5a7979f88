package dev.assetbundle.processor.mistakes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder with the project of an author who made a mistake.
 *
 * <p>A {@code Shop.java} at its top is {@code shop.Shop}; without any Java there is one that names
 * the files called {@code application} as manifests, and uses their constants.
 */
record PlantedMistake(Path folder) {

  private static final Path ALL = Path.of("src/test/resources/mistakes");
  private static final Set<String> PAPERS = Set.of("expected.txt", "options.txt", "setup.txt");

  static List<PlantedMistake> all() throws IOException {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders.sorted().map(PlantedMistake::new).toList();
    }
  }

  String name() {
    return String.valueOf(folder.getFileName());
  }

  Path expected() {
    return folder.resolve("expected.txt");
  }

  /** Returns the options of the compiler. */
  List<String> options() throws IOException {
    return lines("options.txt");
  }

  private List<String> lines(String paper) throws IOException {
    Path file = folder.resolve(paper);
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /** Copies the project to a folder that does not exist. */
  void plant(Path project) throws IOException {
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      Path target =
          project.resolve(name.equals("Shop.java") ? "src/main/java/shop/Shop.java" : name);
      Files.createDirectories(target.resolveSibling("."));
      Files.copy(file, target);
    }
    new Setup(project).run(lines("setup.txt"));
    if (!Files.exists(project.resolve("pom.xml"))) {
      Files.writeString(project.resolve("pom.xml"), "<project/>\n");
    }
    if (!Files.exists(project.resolve("src/main/java"))) {
      String shop = shop(files(project));
      Files.createDirectories(project.resolve("src/main/java/shop"));
      Files.writeString(project.resolve("src/main/java/shop/Shop.java"), shop);
    }
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !PAPERS.contains(root.relativize(file).toString()))
          .toList();
    }
  }

  private static String shop(List<Path> files) {
    Set<String> manifests = new TreeSet<>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      if (name.startsWith("application.")) {
        manifests.add(name.matches(".*\\.(css|scss|sass)\\b.*") ? "css" : "js");
      }
    }
    List<String> names = new ArrayList<>();
    List<String> constants = new ArrayList<>();
    for (String type : manifests) {
      names.add("\"application." + type + "\"");
      constants.add("Assets.APPLICATION_" + (type.equals("js") ? "JS" : "CSS"));
    }
    return """
        package shop;

        import dev.assetbundle.AssetBundle;

        @AssetBundle(manifests = %s)
        class Shop {
          Object[] assets = {%s};
        }
        """
        .formatted(
            names.size() == 1 ? names.get(0) : "{" + String.join(", ", names) + "}",
            String.join(", ", constants));
  }
}
