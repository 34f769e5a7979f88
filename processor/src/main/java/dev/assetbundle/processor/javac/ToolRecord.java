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
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * The record that build tools look at before they decide whether to compile.
 *
 * @param file where it is; empty if the project has no build folder
 */
record ToolRecord(Optional<RecordFile> file) {

  /** Something done with a file beside class output. */
  interface Step<T> {
    void run(T file) throws IOException;
  }

  /** Does something with a file if there is to be one, and returns what went wrong. */
  static <T> List<Diagnostic> run(
      Optional<T> file, Step<T> step, BiFunction<String, IOException, Diagnostic> problem) {
    if (file.isEmpty()) {
      return List.of();
    }
    try {
      step.run(file.get());
      return List.of();
    } catch (IOException e) {
      return List.of(problem.apply(file.get().toString(), e));
    }
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
    List<String> others = new ArrayList<>(inOutput);
    others.removeAll(written.build().types());
    boolean isPart = others.stream().anyMatch(isBundle);
    return run(
        file,
        known -> known.write(isPart ? withOthers(known, written, others) : written),
        OutputProblems::noRecord);
  }

  // Some builds compile only the files that changed, and this one may have seen only some types.
  private static WrittenRecord withOthers(
      RecordFile file, WrittenRecord written, List<String> others) {
    return file.read()
        .filter(last -> last.types().stream().anyMatch(others::contains))
        .map(last -> WrittenRecord.of(written.build().plus(last)))
        .orElse(written);
  }

  /**
   * Removes the record, since build tools must not take a build that failed for one that is up to
   * date; returns what went wrong.
   */
  List<Diagnostic> forget() {
    return run(file, RecordFile::delete, OutputProblems::noRecord);
  }

  /** Removes a record that names one of these types. */
  List<Diagnostic> forget(Set<String> types) {
    return file.flatMap(RecordFile::read)
            .filter(build -> build.types().stream().anyMatch(types::contains))
            .isPresent()
        ? forget()
        : List.of();
  }
}
