package dev.assetbundle.esbuild;

import dev.assetbundle.esbuild.program.ProgramSearch;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FailureReason;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.diagnostic.ToolProblems;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.process.HelperEnded;
import java.io.IOException;

/** Why esbuild did not do what nothing else can do. */
final class EsbuildFailures {

  /** What to do where there is none. */
  static final String INSTALL =
      "install it by npm install --save-dev esbuild in the project, or name the program by"
          + " -Aassetbundle.esbuild=PATH or the environment variable "
          + ProgramSearch.VARIABLE;

  private EsbuildFailures() {}

  /**
   * It ended or does not start.
   *
   * @param file it worked on
   * @param without what to do instead of using it
   */
  static Diagnostic of(IOException failure, SourceLocation file, String without) {
    return failure instanceof HelperEnded ended
        ? ToolProblems.ended("esbuild", ended.status(), without, file)
        : missing(file, "esbuild does not run here: " + FailureReason.of(failure));
  }

  /** There is none, or none that works. */
  static Diagnostic missing(SourceLocation at, String text) {
    return Diagnostic.of(Severity.ERROR, "no-esbuild", at, text).hint(INSTALL);
  }
}
