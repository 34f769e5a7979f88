package dev.assetbundle.processor.process;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

  /** What a JVM takes from the environment as if it were among its arguments. */
  private static final List<String> VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS");

  private JavaCommand() {}

  /**
   * Returns the command.
   *
   * @param main the class to start
   * @param resources one absolute name of each other jar that it needs
   * @throws IOException if something came from anywhere but a jar or a folder
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
    // It may have been set since programs cannot be run from the usual folder.
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
        // A class path has no way to write a name with a separator, or one of a part of the JDK.
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
