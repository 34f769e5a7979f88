package dev.assetbundle.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param name relative to the project: {@code docs/sass.md}
 */
record Page(String name, String text) {

  /** The folder of the project. */
  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\R(.*?)^```$");
  private static final Pattern SPAN = Pattern.compile("(`+)(.+?)\\1");

  /**
   * A block of code.
   *
   * @param language what stands behind the fence, such as {@code sh}; empty if nothing does
   */
  record Block(String language, String text) {}

  static Page of(String name) throws IOException {
    return new Page(name, Files.readString(ROOT.resolve(name)));
  }

  /** Returns the pages that tell what to type, but not the history of changes. */
  static List<Page> all() throws IOException {
    List<Page> pages = new ArrayList<>(List.of(of("README.md"), of("CONTRIBUTING.md")));
    try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        pages.add(of("docs/" + file.getFileName()));
      }
    }
    return pages;
  }

  List<Block> blocks() {
    return FENCE
        .matcher(text)
        .results()
        .map((MatchResult fence) -> new Block(fence.group(1), fence.group(2)))
        .toList();
  }

  /** Returns the only block of a language. */
  String block(String language) {
    List<String> found =
        blocks().stream().filter(b -> b.language().equals(language)).map(Block::text).toList();
    if (found.size() != 1) {
      throw new AssertionError(name + " has " + found.size() + " blocks of " + language);
    }
    return found.get(0);
  }

  /** Returns the text without its blocks. */
  String prose() {
    return FENCE.matcher(text).replaceAll("");
  }

  /** Returns what stands between backticks in the text, line breaks as blanks. */
  List<String> spans() {
    return Stream.of(prose().split("\\R\\R|\\R(?=[|-])", -1))
        .flatMap(paragraph -> SPAN.matcher(paragraph.replaceAll("\\R", " ")).results())
        .map((MatchResult span) -> span.group(2).strip())
        .toList();
  }

  /** Returns the cells of a table, row by row, without its head. */
  List<List<String>> table(String head) {
    List<String> lines = text.lines().toList();
    int first = lines.indexOf(head);
    if (first < 0) {
      throw new AssertionError(name + " has no table " + head);
    }
    return lines.stream()
        .skip(first + 2L)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> Stream.of(line.split("(?<!\\\\)\\|", -1)).map(String::strip).toList())
        .map(cells -> cells.subList(1, cells.size() - 1))
        .toList();
  }
}
