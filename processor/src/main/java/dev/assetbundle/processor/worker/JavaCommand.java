package dev.assetbundle.processor.worker;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
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
          "-Djava.awt.headless=true",
          "--enable-native-access=ALL-UNNAMED");

  private JavaCommand() {}

  /**
   * Returns the command, or empty if something came from anywhere but a jar or a folder.
   *
   * @param main the class to start
   * @param resources one absolute name of each other jar that it needs
   */
  public static Optional<List<String>> of(Class<?> main, String... resources) {
    return of(Path.of(System.getProperty("java.home")), main, resources);
  }

  static Optional<List<String>> of(Path javaHome, Class<?> main, String... resources) {
    List<Optional<String>> locations = new ArrayList<>();
    locations.add(location(main, "/" + main.getName().replace('.', '/') + ".class"));
    for (String resource : resources) {
      locations.add(location(main, resource));
    }
    if (!locations.stream().allMatch(Optional::isPresent)) {
      return Optional.empty();
    }
    Set<String> classPath = new LinkedHashSet<>();
    locations.forEach(location -> location.ifPresent(classPath::add));
    List<String> command = new ArrayList<>();
    command.add(program(javaHome.resolve("bin")));
    command.addAll(FLAGS);
    // It may have been set since programs cannot be run from the usual folder.
    command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir", ""));
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath));
    command.add(main.getName());
    return Optional.of(command);
  }

  private static String program(Path folder) {
    Path ofWindows = folder.resolve("java.exe");
    return (ofWindows.toFile().isFile() ? ofWindows : folder.resolve("java")).toString();
  }

  private static Optional<String> location(Class<?> near, String resource) {
    URL url = near.getResource(resource);
    String text = String.valueOf(url);
    if (!text.endsWith(resource)) {
      return Optional.empty();
    }
    String root = text.substring(0, text.length() - resource.length());
    try {
      return path(URI.create(root.replaceFirst("^jar:(.*)!$", "$1")));
    } catch (RuntimeException e) {
      // A class loader of its own kind.
      return Optional.empty();
    }
  }

  private static Optional<String> path(URI location) {
    // A class path has no way to write a name with a separator, or one of a part of the JDK.
    return Optional.of(location)
        .filter(uri -> "file".equals(uri.getScheme()))
        .map(uri -> Path.of(uri).toString())
        .filter(name -> !name.contains(File.pathSeparator));
  }
}
