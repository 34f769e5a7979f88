package dev.assetbundle.processor.output;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.source.Stamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The writers of a build.
 *
 * @param classes class output
 * @param texts source output, for generated sources that are for people and not for the compiler
 * @param seen stamps of files in class output that already existed with the right content
 */
public record OutputWriters(OutputWriter classes, OutputWriter texts, Map<String, Stamp> seen) {

  /**
   * Returns the writers of a build whose results stay in memory.
   *
   * @param sink is never written to
   */
  public static OutputWriters unused(OutputSink sink) {
    OutputWriter unused =
        new OutputWriter(sink, Optional.empty(), Snapshot.EMPTY, Map.of(), Set.of());
    return new OutputWriters(unused, unused, Map.of());
  }

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
