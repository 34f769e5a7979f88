package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OutputProblems;
import dev.assetbundle.processor.javac.declaration.BaseDirectory;
import dev.assetbundle.processor.javac.declaration.BundleDeclaration;
import dev.assetbundle.processor.live.record.LiveFile;
import dev.assetbundle.processor.output.OutputManifests;
import dev.assetbundle.processor.output.OutputSink;
import dev.assetbundle.processor.record.OutputList;
import dev.assetbundle.processor.record.RecordFile;
import dev.assetbundle.processor.record.WrittenFile;
import dev.assetbundle.processor.source.DiskTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * The folders and record files of a compilation.
 *
 * @param base the folder that asset paths are relative to
 * @param classOutput the folder of class files; empty if they go elsewhere
 * @param sourceOutput the folder of generated sources; empty if they go elsewhere
 * @param keepsPackages whether the compiler writes class files of a processor into the folders of
 *     their packages
 * @param record the record that build tools read before they compile; empty if there is no build
 *     folder
 * @param list the list of files that builds wrote to class output; empty if that is no folder
 * @param live the file that tells how to build without the compiler
 * @param folders opens folders to write to
 */
record CompilationLayout(
    Path base,
    Optional<Path> classOutput,
    Optional<Path> sourceOutput,
    boolean keepsPackages,
    Optional<RecordFile> record,
    Optional<OutputList> list,
    Optional<LiveFile> live,
    Function<Path, OutputSink> folders) {

  static CompilationLayout find(
      Map<String, String> options, Filer filer, Function<Path, OutputSink> folders) {
    Optional<FilerFolder> classes = FilerFolder.find(filer, StandardLocation.CLASS_OUTPUT);
    Optional<FilerFolder> sources = FilerFolder.find(filer, StandardLocation.SOURCE_OUTPUT);
    Optional<Path> classOutput = classes.map(FilerFolder::path);
    Optional<Path> project = classOutput.flatMap(BaseDirectory::project);
    Path base = BaseDirectory.find(options, classOutput);
    return new CompilationLayout(
        base,
        classOutput,
        sources.map(FilerFolder::path),
        classes.map(FilerFolder::isGiven).orElse(true),
        classOutput.flatMap(output -> project.flatMap(folder -> RecordFile.of(folder, output))),
        classOutput.map(output -> OutputList.of(project, output)),
        classOutput.flatMap(output -> LiveFile.of(project.orElse(base), output)),
        folders);
  }

  /** Returns the files that previous builds wrote to class output. */
  Optional<OutputManifests> outputManifests() {
    return classOutput.map(output -> new OutputManifests(new DiskTree(output), list.orElseThrow()));
  }

  /**
   * Whether a path is class output or lies in it.
   *
   * @param path relative to the project, or absolute
   */
  boolean isClassOutput(String path) {
    return new DiskTree(base)
        .path(path.strip())
        .map(found -> found.toAbsolutePath().normalize())
        .filter(found -> classOutput.filter(found::startsWith).isPresent())
        .isPresent();
  }

  /** Returns the sink for class output, which must be a folder. */
  OutputSink classSink() {
    return folders.apply(classOutput.orElseThrow());
  }

  /** An operation on a file or folder. */
  interface Step<T> {
    void run(T file) throws IOException;
  }

  /** Changes the list of outputs if there is one, and returns what went wrong. */
  List<Diagnostic> changeList(Step<OutputList> step) {
    return run(list, step, e -> OutputProblems.noList(list.orElseThrow().toString(), e));
  }

  /** Changes the record if there is one, and returns what went wrong. */
  List<Diagnostic> changeRecord(Step<RecordFile> step) {
    return run(record, step, e -> OutputProblems.noRecord(record.orElseThrow().toString(), e));
  }

  private static <T> List<Diagnostic> run(
      Optional<T> file, Step<T> step, Function<IOException, Diagnostic> problem) {
    try {
      if (file.isPresent()) {
        step.run(file.get());
      }
      return List.of();
    } catch (IOException e) {
      return List.of(problem.apply(e));
    }
  }

  /** Removes the text of a generated class: no other tool removes files from source output. */
  void removeText(WrittenFile generated) {
    if (sourceOutput.isEmpty()) {
      return;
    }
    String source = generated.path().replaceFirst("\\.class$", ".java");
    try {
      byte[] text = new DiskTree(sourceOutput.get()).content(source).bytes();
      // Sources of the author may lie in the same folder.
      if (new String(text, StandardCharsets.UTF_8).contains(BundleDeclaration.PROCESSOR)) {
        folders.apply(sourceOutput.get()).delete(source);
      }
    } catch (IOException e) {
      // Mostly there is none. A text that cannot be removed does no harm, and is replaced when a
      // class of its name is generated.
    }
  }

  /** Removes temporary files of killed builds, and returns what could not be removed. */
  List<Diagnostic> removeAbandoned() {
    return Stream.of(classOutput, sourceOutput)
        .map(
            folder ->
                run(
                    folder.map(folders),
                    OutputSink::removeAbandoned,
                    e -> OutputProblems.cannotRemove(String.valueOf(e.getMessage()))))
        .flatMap(List::stream)
        .toList();
  }

  /** Whether a build of one of these types was killed while it was writing. */
  boolean wasInterrupted(Collection<String> types) {
    return list.stream().flatMap(known -> known.interrupted().stream()).anyMatch(types::contains);
  }
}
