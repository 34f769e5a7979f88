package dev.assetbundle.processor.worker;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The command that starts a class of ours in another JVM of the same JDK. */
public final class JavaCommand {

  /**
   * A JVM that lives for seconds. Compiling hot methods a second time, for speed that comes when
   * the work is done, takes most of the time of one with usual flags; so does a collector with
   * threads.
   */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xmx512m",
          "-XX:-UsePerfData",
          // Its standard output carries answers and nothing else.
          "-XX:+DisplayVMOutputToStderr",
          "-Xlog:disable",
          "-Djava.awt.headless=true");

  private JavaCommand() {}

  /**
   * Returns the command, or empty if a class came from anywhere but a jar or a folder.
   *
   * @param main the class to start
   * @param libraries one class of each other jar that it needs
   */
  public static Optional<List<String>> of(Class<?> main, Class<?>... libraries) {
    return of(Path.of(System.getProperty("java.home")), main, libraries);
  }

  static Optional<List<String>> of(Path javaHome, Class<?> main, Class<?>... libraries) {
    Set<String> classPath = new LinkedHashSet<>();
    for (Class<?> needed : concat(main, libraries)) {
      Optional<String> location = location(needed);
      if (location.isEmpty()) {
        return Optional.empty();
      }
      classPath.add(location.get());
    }
    List<String> command = new ArrayList<>();
    command.add(javaHome.resolve("bin").resolve("java").toString());
    command.addAll(FLAGS);
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath));
    command.add(main.getName());
    return Optional.of(command);
  }

  private static List<Class<?>> concat(Class<?> first, Class<?>... others) {
    List<Class<?>> all = new ArrayList<>();
    all.add(first);
    all.addAll(List.of(others));
    return all;
  }

  private static Optional<String> location(Class<?> program) {
    try {
      CodeSource source = program.getProtectionDomain().getCodeSource();
      if (source == null || source.getLocation() == null) {
        return Optional.empty();
      }
      URI location = source.getLocation().toURI();
      String path = Path.of(location).toString();
      // A class path has no way to write such a name.
      return Optional.of(path).filter(name -> !name.contains(File.pathSeparator));
    } catch (URISyntaxException | RuntimeException e) {
      // A class loader of its own kind.
      return Optional.empty();
    }
  }
}
