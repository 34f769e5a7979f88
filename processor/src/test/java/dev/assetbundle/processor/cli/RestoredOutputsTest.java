package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds for which nothing changed but what the build before wrote. */
class RestoredOutputsTest {

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void start() throws IOException {
    out = folder.resolve("out");
    Files.createDirectories(folder.resolve("js"));
    Files.writeString(folder.resolve("js/a.js"), "a();\n");
    Files.writeString(folder.resolve("js/b.js"), "b();\n");
  }

  private String build() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(text, true, StandardCharsets.UTF_8);
    List<String> words = new ArrayList<>(List.of("precompile", "--paths", "js"));
    words.addAll(List.of("--manifests", "a.js,b.js", "--statics", "", "--no-precompress"));
    words.addAll(List.of("--root", folder.toString(), "--out", out.toString()));
    words.addAll(List.of("--cache", folder.resolve("cache").toString()));
    int status = Main.run(words, both, both);
    return status + " " + text.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
  }

  private Path published(String name) throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).matches(name + "-[0-9a-f]{64}\\.js"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** A folder that somebody made where a file has to be, which no build removes. */
  @Test
  void whatCannotBeWrittenAgainIsAnError() throws IOException {
    String first = build();
    assertTrue(first.startsWith("0 "), first);
    Path a = published("a");
    Path b = published("b");
    Files.delete(a);
    Files.delete(b);
    Files.createDirectories(a.resolve("full"));
    String said = build();
    assertTrue(said.startsWith("1 "), said);
    assertTrue(said.contains("[cannot-write]"), said);
    Files.delete(a.resolve("full"));
    Files.delete(a);
    String again = build();
    assertTrue(again.startsWith("0 "), again);
    assertEquals("a();\n", Files.readString(a));
    assertEquals("b();\n", Files.readString(b));
  }

  @Test
  void aListingIsWrittenAgainThatLacksAFile() throws IOException {
    build();
    Path listing;
    try (Stream<Path> files = Files.list(out)) {
      listing = files.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
    }
    Files.writeString(listing, "{\"files\": {}, \"assets\": {}}");
    assertTrue(build().startsWith("0 "));
    String text = Files.readString(listing);
    assertTrue(text.contains(String.valueOf(published("b").getFileName())), text);
    Files.writeString(listing, "{");
    String said = build();
    assertTrue(said.startsWith("1 "), said);
    assertTrue(said.contains("put the right one back, or remove it"), said);
  }
}
