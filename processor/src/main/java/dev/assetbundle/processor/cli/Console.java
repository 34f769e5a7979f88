package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OptionProblems;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.SourceLocation;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.util.function.BooleanSupplier;

/** Prints the diagnostics of a command, and knows whether one of them was an error. */
final class Console {

  private final PrintStream err;
  private boolean failed;

  Console(PrintStream err) {
    this.err = err;
  }

  void print(Diagnostic diagnostic) {
    failed |= diagnostic.severity() == Severity.ERROR;
    err.println(TypedOptions.in(String.valueOf(diagnostic)));
  }

  /** Whether an error was printed. */
  boolean failed() {
    return failed;
  }

  /**
   * Runs a command and returns its exit status; what it throws is printed.
   *
   * @param paths the options that name files, for a message about one that no system can have
   * @param command returns whether it did all it was asked for
   */
  int run(String paths, BooleanSupplier command) {
    try {
      return command.getAsBoolean() ? 0 : 1;
    } catch (InvalidPathException e) {
      print(
          OptionProblems.noPath(
              paths, e.getInput(), System.getProperty("sun.jnu.encoding", "unknown")));
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      print(Problems.internal(e, SourceLocation.NONE));
    }
    return 1;
  }
}
