package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.incremental.store.CodeIdentity;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The jars and folders of the processor path: what this class was loaded from, and its neighbours.
 */
final class ProcessorPath {

  /** Names that jars with assets have; folders are not entries of all of them. */
  private static final List<String> NAMES =
      List.of(
          "META-INF/resources/webjars/",
          "META-INF/importmap.json",
          "META-INF/assetbundle/library/");

  private ProcessorPath() {}

  /** Returns them in order; of a loader that does not tell, those with assets that can be found. */
  static List<Path> files() {
    ClassLoader loader = ProcessorPath.class.getClassLoader();
    if (CodeIdentity.isTold(loader)) {
      return CodeIdentity.paths(loader);
    } else if (loader.equals(ClassLoader.getSystemClassLoader())) {
      // Of a program that calls the compiler: what that was started with says nothing.
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    for (String name : NAMES) {
      try {
        for (URL url : Collections.list(loader.getResources(name))) {
          CodeIdentity.holder(url, name).ifPresent(found::add);
        }
      } catch (IOException e) {
        // What cannot be read has no assets.
      }
    }
    return found;
  }
}
