package dev.assetbundle.processor.mistakes;

import dev.assetbundle.AssetBundle;
import dev.assetbundle.runtime.Asset;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A compiler of Java that runs the processor on a project. */
interface JavaCompilation {

  /**
   * Compiles everything below {@code src/main/java} into {@code target}, and returns what is said,
   * in order.
   *
   * @param options of the compiler besides those for folders
   */
  List<Said> compile(Path project, List<String> options) throws IOException;

  /** Returns where authors have the annotation and the runtime. */
  static String classPath() {
    return Stream.of(AssetBundle.class, Asset.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation().toString())
        .map(location -> Path.of(URI.create(location)).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
