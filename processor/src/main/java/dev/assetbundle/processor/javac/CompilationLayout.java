package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OutputProblems;
import dev.assetbundle.processor.javac.declaration.BaseDirectory;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.output.OutputSink;
import dev.assetbundle.processor.record.AssetList;
import dev.assetbundle.processor.record.LiveFile;
import dev.assetbundle.processor.record.OutputList;
import dev.assetbundle.processor.record.OutputManifests;
import dev.assetbundle.processor.record.RecordFile;
import dev.assetbundle.processor.source.DiskTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
 * @param list what builds wrote to class output; empty if that is no folder
 * @param assets what builds published; empty if class output is not in a build folder
 * @param live where it is written down how to build without the compiler
 * @param folders opens folders to write to
 */
record CompilationLayout(
    Path base,
    Optional<Path> classOutput,
    Optional<Path> sourceOutput,
    boolean keepsPackages,
    ToolRecord toolRecord,
    Optional<OutputList> list,
    Optional<AssetList> assets,
    Optional<LiveFile> live,
    Function<Path, OutputSink> folders) {

  static CompilationLayout find(
      Map<String, String> options, Filer filer, Function<Path, OutputSink> folders) {
    Optional<FilerFolder> classes = FilerFolder.find(filer, StandardLocation.CLASS_OUTPUT);
    Optional<FilerFolder> sources = FilerFolder.find(filer, StandardLocation.SOURCE_OUTPUT);
    Optional<Path> classOutput = classes.map(FilerFolder::path);
    Optional<Path> project = classOutput.flatMap(BaseDirectory::project);
    Optional<RecordFile> record =
        classOutput.flatMap(output -> project.flatMap(folder -> RecordFile.of(folder, output)));
    return new CompilationLayout(
        BaseDirectory.find(options, classOutput),
        classOutput,
        sources.map(FilerFolder::path),
        classes.map(FilerFolder::isGiven).orElse(true),
        new ToolRecord(record),
        classOutput.map(output -> OutputList.of(project, output)),
        classOutput.flatMap(output -> project.flatMap(folder -> AssetList.of(folder, output))),
        classOutput.flatMap(output -> project.flatMap(folder -> LiveFile.of(folder, output))),
        folders);
  }

  /** Returns what earlier builds wrote to class output. */
  Optional<OutputManifests> outputManifests() {
    return classOutput.map(output -> new OutputManifests(new DiskTree(output), list.orElseThrow()));
  }

  /** Lists what is about to be written, by type, and returns what went wrong. */
  List<Diagnostic> beginWriting(Map<String, List<OutputManifests.Written>> outputs) {
    return change(known -> known.begin(outputs));
  }

  /** Lists what is there, now that it is written, and returns what went wrong. */
  List<Diagnostic> endWriting(Map<String, List<OutputManifests.Written>> outputs) {
    return change(known -> known.end(outputs));
  }

  /** Takes types off the list whose files are removed, and returns what went wrong. */
  List<Diagnostic> forgetOutputs(Collection<String> types) {
    return change(known -> known.remove(types));
  }

  /** Something done with the list. */
  private interface Change {
    void in(OutputList outputs) throws IOException;
  }

  private List<Diagnostic> change(Change change) {
    if (list.isEmpty()) {
      return List.of();
    }
    try {
      change.in(list.get());
      return List.of();
    } catch (IOException e) {
      return List.of(OutputProblems.noList(list.get().toString(), e));
    }
  }

  /** Takes down what a build published, by type; without the list nobody hears of what is gone. */
  void published(Map<String, List<LogicalPath>> assets) {
    try {
      if (this.assets.isPresent()) {
        this.assets.get().update(assets);
      }
    } catch (IOException e) {
      // The record of the build lies in the same folder; what is wrong with that is said there.
    }
  }

  /** Removes what killed builds left half written, and returns what could not be removed. */
  List<Diagnostic> removeAbandoned() {
    List<Diagnostic> problems = new ArrayList<>();
    for (Optional<Path> folder : List.of(classOutput, sourceOutput)) {
      try {
        if (folder.isPresent()) {
          folders.apply(folder.get()).removeAbandoned();
        }
      } catch (IOException e) {
        problems.add(OutputProblems.cannotRemove(String.valueOf(e.getMessage())));
      }
    }
    return problems;
  }

  /** Whether a build of one of these types was ended while it was writing. */
  boolean wasInterrupted(Collection<String> types) {
    return list.stream().flatMap(known -> known.interrupted().stream()).anyMatch(types::contains);
  }

  /** Whether everything that is written goes to folders, so that it can be found again. */
  boolean isOnDisk() {
    return classOutput.isPresent() && sourceOutput.isPresent();
  }
}
