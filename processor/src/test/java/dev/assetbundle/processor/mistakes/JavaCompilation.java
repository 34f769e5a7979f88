package dev.assetbundle.processor.mistakes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A compiler of Java that runs the processor on a project. */
interface JavaCompilation {

  /**
   * Compiles everything below {@code src/main/java} into {@code target}, and returns what is said,
   * in order.
   *
   * @param options of the compiler besides those for folders
   */
  List<Said> compile(Path project, List<String> options) throws IOException;
}
