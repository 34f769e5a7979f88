package dev.assetbundle.processor.output;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.source.Stamp;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a build writes files.
 *
 * @param classes class output
 * @param texts source output, for Java texts that people read and the compiler does not
 * @param seen stamps of files in class output that were there already
 */
public record OutputWriters(OutputWriter classes, OutputWriter texts, Map<String, Stamp> seen) {

  /** Returns what could not be written since the last call. */
  public List<Diagnostic> takeProblems() {
    return Stream.concat(classes.takeProblems().stream(), texts.takeProblems().stream()).toList();
  }

  /** Removes what was written. */
  public void undo() {
    classes.undo();
    texts.undo();
  }
}
