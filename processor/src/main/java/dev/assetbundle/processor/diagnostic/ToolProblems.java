package dev.assetbundle.processor.diagnostic;

import dev.assetbundle.processor.model.SourceLocation;
import java.util.Optional;

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

  /**
   * Returns the name of the class that could not be found; empty if that is not why something
   * failed.
   */
  public static Optional<String> missingClass(Throwable failure) {
    String name = String.valueOf(failure.getMessage());
    // "Could not initialize class ..." is another reason with the same type.
    return failure instanceof NoClassDefFoundError && !name.contains(" ")
        ? Optional.of(name.replace('/', '.'))
        : Optional.empty();
  }

  /**
   * Something on the processor path without a library that it needs.
   *
   * @param tool its name
   * @param className a class of the library
   */
  public static Diagnostic missingLibrary(String tool, String className) {
    return Diagnostic.of(
            Severity.ERROR,
            "missing-library",
            SourceLocation.NONE,
            tool + " needs a library that is not on its path: there is no class " + className)
        .hint(
            "put the libraries that its artifact depends on beside it; the jars of AssetBundle with"
                + " the classifier cli hold all of them");
  }

  /** An extension that cannot be loaded for another reason. */
  public static Diagnostic unusableExtension(String why) {
    return Diagnostic.of(
            Severity.ERROR,
            "unusable-extension",
            SourceLocation.NONE,
            "an extension on the processor path cannot be used: " + why)
        .hint("correct its file in META-INF/services, or take its jar off the path");
  }
}
