package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OutputProblems;
import dev.assetbundle.processor.record.BuildRecord;
import dev.assetbundle.processor.record.RecordFile;
import dev.assetbundle.processor.record.WrittenRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The record that build tools look at before they decide whether to compile. */
final class ToolRecord {

  private final Optional<RecordFile> file;

  /**
   * @param file where it is; empty if the project has no build folder
   */
  ToolRecord(Optional<RecordFile> file) {
    this.file = file;
  }

  /** Something done with the file. */
  private interface Step {
    void run(RecordFile file) throws IOException;
  }

  /** Whether it is that of a build already, or there can be none. */
  boolean isOf(BuildRecord build) {
    return file.map(known -> known.isOf(build)).orElse(true);
  }

  /**
   * Leaves the record of a build, and returns what went wrong.
   *
   * @param written the record
   * @param inOutput types with bundles in class output
   * @param isBundle whether a type that is not built now is still to be, by its binary name
   */
  List<Diagnostic> leave(WrittenRecord written, List<String> inOutput, Predicate<String> isBundle) {
    return run(known -> known.write(withOthers(known, written, inOutput, isBundle)));
  }

  // Some builds compile only the files that changed, and this one may have seen only some types.
  private static WrittenRecord withOthers(
      RecordFile file, WrittenRecord written, List<String> inOutput, Predicate<String> isBundle) {
    BuildRecord build = written.build();
    List<String> others = new ArrayList<>(inOutput);
    others.removeAll(build.types());
    if (others.stream().noneMatch(isBundle)) {
      return written;
    }
    return file.read()
        .filter(last -> last.types().stream().anyMatch(others::contains))
        .map(last -> WrittenRecord.of(build.plus(last)))
        .orElse(written);
  }

  /**
   * Removes the record, since build tools must not take a build that failed for one that is up to
   * date; returns what went wrong.
   */
  List<Diagnostic> forget() {
    return run(RecordFile::delete);
  }

  /** Removes a record that names one of these types. */
  List<Diagnostic> forget(Set<String> types) {
    return file.filter(known -> known.namesAny(types)).isPresent() ? forget() : List.of();
  }

  private List<Diagnostic> run(Step step) {
    if (file.isEmpty()) {
      return List.of();
    }
    try {
      step.run(file.get());
      return List.of();
    } catch (IOException e) {
      return List.of(OutputProblems.noRecord(file.get().toString(), e));
    }
  }
}
