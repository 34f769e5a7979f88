package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.record.Ledger;
import dev.assetbundle.processor.record.RecordFile;
import dev.assetbundle.processor.source.DiskTree;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * Where a compilation takes place.
 *
 * @param base the folder that asset paths are relative to
 * @param classOutput the folder of class files; empty if they go elsewhere
 * @param sourceOutput the folder of generated sources; empty if they go elsewhere
 * @param keepsPackages whether class files of a processor get to the folders of their packages
 * @param toolRecord what build tools look at
 */
record Place(
    Path base,
    Optional<Path> classOutput,
    Optional<Path> sourceOutput,
    boolean keepsPackages,
    ToolRecord toolRecord) {

  static Place find(Map<String, String> options, Filer filer) {
    Optional<OutputFolder> classes = OutputFolder.find(filer, StandardLocation.CLASS_OUTPUT);
    Optional<OutputFolder> sources = OutputFolder.find(filer, StandardLocation.SOURCE_OUTPUT);
    Optional<Path> classOutput = classes.map(OutputFolder::path);
    Optional<RecordFile> record =
        classOutput.flatMap(
            output ->
                BaseDirectory.project(output).flatMap(project -> RecordFile.of(project, output)));
    return new Place(
        BaseDirectory.find(options, classOutput),
        classOutput,
        sources.map(OutputFolder::path),
        classes.map(OutputFolder::isGiven).orElse(true),
        new ToolRecord(record));
  }

  /** Returns what earlier builds wrote to class output. */
  Optional<Ledger> ledger() {
    return classOutput.map(DiskTree::new).map(Ledger::new);
  }

  /** Whether everything that is written goes to folders, so that it can be found again. */
  boolean isOnDisk() {
    return classOutput.isPresent() && sourceOutput.isPresent();
  }
}
