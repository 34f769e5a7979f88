package dev.assetbundle.processor.session;

import java.util.List;

/**
 * The libraries that the processor needs on its class path, where they are not packed into its jar.
 */
final class Libraries {

  /** One class of each library. */
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
   * Looks for all of them without loading a class, so that a missing library is reported once and
   * not for each file that needs it.
   *
   * @throws NoClassDefFoundError for the first one that is missing
   */
  static void require() {
    for (String name : CLASSES) {
      if (Libraries.class.getClassLoader().getResource(name + ".class") == null) {
        throw new NoClassDefFoundError(name);
      }
    }
  }
}
