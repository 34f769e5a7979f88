package dev.assetbundle.docs;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The programs below {@code benchmark} can be compiled as their scripts do it. No build runs these,
 * since they measure for minutes, so nothing else would tell that a program no longer fits the
 * code.
 */
@Tag("slow")
class BenchmarksIT {

  private static final Path BENCHMARK = Page.ROOT.resolve("benchmark");
  private static final String NO_CLASS_PATH = "";

  /** Programs that are started from their source, or compiled, with nothing but the JDK. */
  private static final List<Path> ALONE =
      Stream.of(
              "OwnShare.java",
              "export/Bundle.java",
              "export/HashAndCopy.java",
              "libraries/Jars.java",
              "serving/src/startup/Generate.java",
              "workloads/src/NoopProcessor.java")
          .map(BenchmarksIT::at)
          .toList();

  @TempDir Path folder;

  @BeforeEach
  void findTheShell() {
    assumeTrue(Shell.has("bash"), "no bash on the PATH");
  }

  @Test
  void programsAreCompiledAsInTheirScripts() throws Exception {
    List<Path> withProcessor = new ArrayList<>(below("workloads/src", ".java"));
    withProcessor.add(at("session/SessionLoop.java"));
    withProcessor.add(at("session/LiveLoop.java"));
    withProcessor.add(at("session/FirstRequest.java"));
    // Beside the libraries of the tests here, it has integration/servers and its libraries.
    String servers = System.getProperty("java.class.path", "");

    TreeSet<Path> forgotten = new TreeSet<>(below("", ".java"));
    compile(NO_CLASS_PATH, ALONE).forEach(forgotten::remove);
    compile(Project.CLI.toString(), withProcessor).forEach(forgotten::remove);
    compile(servers, below("serving/src/bench", ".java")).forEach(forgotten::remove);
    forgotten.remove(inTheApplication(at("session/BrowserLoop.java")));
    forgotten.remove(besideManyAssets(at("serving/src/startup/Startup.java")));

    assertEquals(new TreeSet<>(), forgotten, "add these here, with the class path of their script");
  }

  @Test
  void scriptsCanBeRead() throws Exception {
    List<Path> scripts = below("", ".sh");
    assertTrue(scripts.size() > 10, scripts.toString());
    for (Path script : scripts) {
      new Shell(folder).run("bash -n '" + script + "'").orFail(script.toString());
    }
  }

  /** Compiles a program that uses the class of an application, together with the application. */
  private Path inTheApplication(Path program) throws IOException, InterruptedException {
    Project shop = new Project(folder.resolve("shop")).putShop();
    String classPath = Project.ANNOTATIONS + File.pathSeparator + Project.RUNTIME;
    javac(
        classPath,
        List.of(program, shop.folder().resolve("src/main/java/shop/Shop.java")),
        List.of(
            "-processorpath",
            Project.CLI.toString(),
            "-Aassetbundle.basedir=" + shop.folder(),
            "-Aassetbundle.cache=off",
            "-Aassetbundle.worker=off"));
    return program;
  }

  /** Compiles a program together with the classes that another program writes for it. */
  private Path besideManyAssets(Path program) throws IOException, InterruptedException {
    Path generator = program.resolveSibling("Generate.java");
    new Shell(folder).run("java '" + generator + "' source").orFail(generator.toString());
    List<Path> sources = new ArrayList<>(files(folder.resolve("source"), ".java"));
    sources.add(program);
    compile(Project.RUNTIME.toString(), sources);
    return program;
  }

  private List<Path> compile(String classPath, List<Path> sources)
      throws IOException, InterruptedException {
    javac(classPath, sources, List.of("-proc:none"));
    return sources;
  }

  private void javac(String classPath, List<Path> sources, List<String> options)
      throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(
            List.of("javac", "-J-XX:TieredStopAtLevel=1", "-d", "classes", "-cp", classPath));
    words.addAll(options);
    sources.forEach(source -> words.add(source.toString()));
    String command = words.stream().map(word -> "'" + word + "'").collect(joining(" "));
    new Shell(folder).run(command).orFail(command);
  }

  private static Path at(String program) {
    return BENCHMARK.resolve(program);
  }

  private static List<Path> below(String name, String extension) throws IOException {
    return files(BENCHMARK.resolve(name), extension);
  }

  /** Returns the files below a folder, without those that scripts left. */
  private static List<Path> files(Path folder, String extension) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(extension))
          .filter(file -> !isLeft(folder.relativize(file)))
          .sorted()
          .toList();
    }
  }

  private static boolean isLeft(Path file) {
    return StreamSupport.stream(file.spliterator(), false).anyMatch(Path.of("target")::equals);
  }
}
