package dev.assetbundle.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Rewrites class files so that nothing has to be made when they run: lambdas and references to
 * methods become objects of a class, and the methods that the compiler gives to a record become
 * code. For both, javac leaves it to the JDK to generate classes at run time. In a javac that lives
 * for a second this was a fifth of what the processor took after a change.
 *
 * <p>A folder that was rewritten before stays as it is.
 */
public final class CallSites {

  private static final String SUFFIX = ".class";

  private CallSites() {}

  /**
   * Rewrites folders.
   *
   * @param folders folders of class files, such as {@code target/classes}
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String... folders) throws IOException {
    for (String folder : folders) {
      rewrite(Path.of(folder));
    }
  }

  private static void rewrite(Path folder) throws IOException {
    Map<String, byte[]> old = read(folder);
    Map<String, byte[]> rewritten = new TreeMap<>();
    Nest.all(old).forEach(nest -> rewritten.putAll(nest.rewritten()));
    for (Map.Entry<String, byte[]> each : rewritten.entrySet()) {
      if (old.get(each.getKey()) != each.getValue()) {
        Files.write(folder.resolve(each.getKey() + SUFFIX), each.getValue());
      }
    }
    for (String name : old.keySet()) {
      if (!rewritten.containsKey(name)) {
        Files.delete(folder.resolve(name + SUFFIX));
      }
    }
  }

  /** Returns the class files below a folder by internal name. */
  private static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(SUFFIX)).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        classes.put(path.substring(0, path.length() - SUFFIX.length()), Files.readAllBytes(file));
      }
    }
    return classes;
  }
}
