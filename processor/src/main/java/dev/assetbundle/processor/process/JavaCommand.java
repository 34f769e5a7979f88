package dev.assetbundle.processor.process;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The command that starts a class of the processor in another JVM of the same JDK. */
public final class JavaCommand {

  /**
   * Flags for a JVM that lives for seconds. With the usual flags, most of its time is spent on
   * optimizing hot methods again and on a garbage collector with many threads, both of which pay
   * off only after the work is done.
   */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xmx512m",
          "-XX:-UsePerfData",
          // Messages of the JVM must not be mixed with answers on standard output.
          "-XX:+DisplayVMOutputToStderr",
          "-Xlog:disable",
          "-Djava.awt.headless=true",
          "--enable-native-access=ALL-UNNAMED");

  /** Environment variables whose values a JVM takes as arguments. */
  private static final List<String> VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS");

  private JavaCommand() {}

  /**
   * Returns the command.
   *
   * @param main the class to start
   * @param resources the absolute name of one resource of each other jar that it needs
   * @throws IOException if a class or resource was loaded from neither a jar nor a folder
   */
  public static ProcessBuilder of(Class<?> main, String... resources) throws IOException {
    return of(Path.of(System.getProperty("java.home")), main, resources);
  }

  static ProcessBuilder of(Path javaHome, Class<?> main, String... resources) throws IOException {
    Set<String> classPath = new LinkedHashSet<>();
    classPath.add(location(main, "/" + main.getName().replace('.', '/') + ".class"));
    for (String resource : resources) {
      classPath.add(location(main, resource));
    }
    List<String> command = new ArrayList<>();
    command.add(program(javaHome.resolve("bin")));
    command.addAll(FLAGS);
    // It may be set because programs cannot be run from the default folder.
    command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir", ""));
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath));
    command.add(main.getName());
    ProcessBuilder builder = new ProcessBuilder(command);
    VARIABLES.forEach(builder.environment()::remove);
    return builder;
  }

  private static String program(Path folder) {
    Path ofWindows = folder.resolve("java.exe");
    return (ofWindows.toFile().isFile() ? ofWindows : folder.resolve("java")).toString();
  }

  private static String location(Class<?> near, String resource) throws IOException {
    String text = String.valueOf(near.getResource(resource));
    if (text.endsWith(resource)) {
      String root = text.substring(0, text.length() - resource.length());
      try {
        URI uri = URI.create(root.replaceFirst("^jar:(.*)!$", "$1"));
        // A class path cannot contain a name with a separator, or a module of the JDK.
        if ("file".equals(uri.getScheme()) && !uri.getPath().contains(File.pathSeparator)) {
          return Path.of(uri).toString();
        }
      } catch (RuntimeException e) {
        // A class loader of its own kind.
      }
    }
    throw new IOException(resource + " is in no jar or folder");
  }
}
