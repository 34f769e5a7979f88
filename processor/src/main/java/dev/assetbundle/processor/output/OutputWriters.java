package dev.assetbundle.processor.output;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.source.Stamp;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The writers of a build.
 *
 * @param classes class output
 * @param texts source output, for generated sources that are for people and not for the compiler
 * @param seen stamps of files in class output that already existed with the right content
 */
public record OutputWriters(OutputWriter classes, OutputWriter texts, Map<String, Stamp> seen) {

  /** Returns what could not be written since the last call. */
  public List<Diagnostic> takeProblems() {
    return Stream.concat(classes.takeProblems().stream(), texts.takeProblems().stream()).toList();
  }

  /** Removes everything that was written. */
  public void undo() {
    classes.undo();
    texts.undo();
  }
}
