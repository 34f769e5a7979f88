package dev.assetbundle.processor.differential;

import dev.assetbundle.processor.differential.program.Program;
import java.util.List;

/** Makes trials of programs. */
final class Trials {

  private Trials() {}

  /** Returns the trial of one program alone, or of several in one bundle. */
  static Trial of(List<Program> programs) {
    // Joined, the directive of the first file counts for all of them, and no other does: the build
    // says so (strict-spreads, strict-lost).
    boolean strict = programs.get(0).strict();
    return new Trial(
        programs.stream().map(Program::text).toList(),
        programs.stream().map(program -> program.text(strict)).toList(),
        programs.stream().flatMap(program -> program.names().stream()).toList());
  }
}
