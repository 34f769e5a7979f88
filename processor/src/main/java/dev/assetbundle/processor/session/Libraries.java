package dev.assetbundle.processor.session;

import java.util.List;

/** The libraries that this jar needs beside it, unless it is the one that holds them. */
final class Libraries {

  /** A class of each. */
  private static final List<String> CLASSES =
      List.of(
          "com/aayushatharva/brotli4j/Brotli4jLoader",
          "com/fasterxml/jackson/databind/ObjectMapper",
          "com/google/javascript/jscomp/Compiler",
          "com/palantir/javapoet/JavaFile",
          "dev/assetbundle/runtime/Asset",
          "io/bit3/jsass/Compiler",
          "org/mozilla/javascript/Context",
          "org/objectweb/asm/ClassWriter",
          "org/yaml/snakeyaml/Yaml");

  private Libraries() {}

  /**
   * Looks for them without loading anything, so that one mistake is said once and not for each file
   * that needs one.
   *
   * @throws NoClassDefFoundError with the first that is missing
   */
  static void require() {
    for (String name : CLASSES) {
      if (Libraries.class.getClassLoader().getResource(name + ".class") == null) {
        throw new NoClassDefFoundError(name);
      }
    }
  }
}
