package dev.assetbundle.processor.javac;

import java.io.File;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The modules of this project that an application needs. */
final class Modules {

  private Modules() {}

  /** Returns the module path with the annotation and the runtime, as folders or jars. */
  static String path() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> entry.matches(".*\\b(annotations|runtime)\\b.*"))
        .filter(entry -> !entry.contains(File.separator + "processor" + File.separator))
        .filter(entry -> entry.contains("assetbundle") || entry.endsWith("classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
