package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.output.OutputWriter;
import dev.assetbundle.processor.output.OutputWriters;
import dev.assetbundle.processor.session.PreviousBuild;
import dev.assetbundle.processor.source.DiskTree;
import dev.assetbundle.processor.source.Stamp;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * The outputs of a compilation, and what its rounds wrote so far: the Filer refuses to create a
 * file twice.
 *
 * @param files paths in class output
 * @param texts paths in source output
 * @param types binary names of the annotated types
 */
record CompilerOutputs(
    Filer filer,
    CompilationLayout layout,
    Set<String> files,
    Set<String> texts,
    Set<String> types) {

  /** Creates the outputs of a compilation that has written nothing yet. */
  CompilerOutputs(Filer filer, CompilationLayout layout) {
    this(filer, layout, new HashSet<>(), new HashSet<>(), new HashSet<>());
  }

  /** Returns the writers for the results of a round. */
  OutputWriters writers(PreviousBuild previous) {
    Map<String, Stamp> seen = new HashMap<>();
    return new OutputWriters(
        writer(
            StandardLocation.CLASS_OUTPUT, layout.classOutput(), previous.outputs(), seen, files),
        writer(
            StandardLocation.SOURCE_OUTPUT,
            layout.sourceOutput(),
            previous.texts(),
            new HashMap<>(),
            texts),
        seen);
  }

  private OutputWriter writer(
      StandardLocation location,
      Optional<Path> folder,
      Snapshot before,
      Map<String, Stamp> seen,
      Set<String> created) {
    FilerSink sink = new FilerSink(filer, location, folder.map(layout.folders()));
    return new OutputWriter(sink, folder.map(DiskTree::new), before, seen, created);
  }
}
