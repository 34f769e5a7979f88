package dev.assetbundle.processor.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real javac, in a JVM of its own, on {@code shop.Shop} of the project in a folder. */
final class LoggedJavac {

  private final Path folder;

  LoggedJavac(Path folder) {
    this.folder = folder;
  }

  /**
   * One run.
   *
   * @param said what javac printed
   * @param loaded the names of all classes that were loaded
   */
  record Run(String said, Set<String> loaded) {

    /** Returns those of a pattern. */
    Set<String> loaded(String pattern) {
      return loaded.stream()
          .filter(name -> name.matches(pattern))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /**
   * Compiles, which must succeed, with the cache of the project unless an option says otherwise.
   */
  Run run(Path classes, String... options) throws IOException, InterruptedException {
    Files.createDirectories(classes);
    Path log = folder.resolve("classes.log");
    String path = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>();
    command.addAll(ChildJavac.program());
    command.addAll(List.of("-J-Xlog:class+load:file=" + log, "-d", classes.toString()));
    command.addAll(List.of("-cp", path, "-processorpath", path, "-XDsuppressNotes"));
    command.addAll(List.of("-processor", AssetBundleProcessor.class.getName()));
    command.add("-Aassetbundle.cache=" + folder.resolve("cache"));
    // What another JVM loads is not seen.
    command.add("-Aassetbundle.worker=off");
    command.addAll(List.of(options));
    command.add(folder.resolve("src/main/java/shop/Shop.java").toString());
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, javac.waitFor(), said);
    try (Stream<String> lines = Files.lines(log)) {
      return new Run(
          said, lines.flatMap(line -> Stream.of(line.split(" ", -1))).collect(Collectors.toSet()));
    }
  }
}
