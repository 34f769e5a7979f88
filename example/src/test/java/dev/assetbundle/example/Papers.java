package dev.assetbundle.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The papers of this repository that tests read. */
final class Papers {

  /** The folder of the repository. */
  static final Path ROOT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling(".").normalize();

  private Papers() {}

  /** Returns the pages in the folder of the repository, then those in docs, by name. */
  static List<Path> all() throws IOException {
    List<Path> papers = new ArrayList<>();
    for (String name : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
      papers.add(ROOT.resolve(name));
    }
    try (Stream<Path> pages = Files.list(ROOT.resolve("docs"))) {
      pages.filter(page -> page.toString().endsWith(".md")).sorted().forEach(papers::add);
    }
    return papers;
  }
}
