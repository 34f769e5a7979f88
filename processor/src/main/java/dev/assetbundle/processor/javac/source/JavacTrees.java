package dev.assetbundle.processor.javac.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/** Information on sources that only javac has. Not to be loaded with other compilers. */
final class JavacTrees {

  private JavacTrees() {}

  /**
   * A file.
   *
   * @param path name of the file for messages
   * @param text all of it
   */
  record Source(String path, String text) {}

  /** Returns the source of a type; empty if it is not compiled now. */
  static Optional<Source> source(ProcessingEnvironment environment, TypeElement type)
      throws IOException {
    TreePath path = Trees.instance(environment).getPath(type);
    if (path == null) {
      return Optional.empty();
    }
    CompilationUnitTree unit = path.getCompilationUnit();
    JavaFileObject file = unit.getSourceFile();
    return Optional.of(new Source(file.getName(), file.getCharContent(true).toString()));
  }
}
