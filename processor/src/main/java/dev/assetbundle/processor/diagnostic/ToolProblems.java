package dev.assetbundle.processor.diagnostic;

import dev.assetbundle.processor.model.SourceLocation;

/** What can be wrong with the work of a tool, whatever tool it is, and the words for it. */
public final class ToolProblems {

  private ToolProblems() {}

  /** A tool that had all the time it may take. */
  public static Diagnostic timedOut(String tool, int seconds, SourceLocation at) {
    return Diagnostic.of(
            Severity.ERROR,
            "tool-timeout",
            at,
            tool + " did not end within " + seconds + (seconds == 1 ? " second" : " seconds"))
        .hint(
            "look for a loop that does not end, or deep nesting; if it only takes that long, the"
                + " option assetbundle.toolTimeout (--tool-timeout) gives more seconds");
  }
}
