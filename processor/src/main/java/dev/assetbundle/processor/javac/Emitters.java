package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.emit.Emitter;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a round writes files.
 *
 * @param classes class output
 * @param texts source output, for Java texts that people read and the compiler does not
 */
record Emitters(Emitter classes, Emitter texts) {

  /** Returns what could not be written since the last call. */
  List<Diagnostic> takeProblems() {
    return Stream.concat(classes.takeProblems().stream(), texts.takeProblems().stream()).toList();
  }

  /** Removes what was written. */
  void undo() {
    classes.undo();
    texts.undo();
  }
}
