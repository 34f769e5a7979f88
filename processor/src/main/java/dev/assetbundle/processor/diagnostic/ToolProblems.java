package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Severity.ERROR;
import static dev.assetbundle.processor.diagnostic.Severity.NOTE;

import dev.assetbundle.processor.model.SourceLocation;
import java.util.Optional;
import java.util.OptionalInt;

/** What can be wrong with the work of a tool, whatever tool it is, and the words for it. */
public final class ToolProblems {

  private static final String OTHER_FOLDER =
      "javac takes another folder by -J-Djava.io.tmpdir=..., java and MAVEN_OPTS by"
          + " -Djava.io.tmpdir=...";

  private static final int ABORTED = 134;
  private static final int SEGMENTATION_FAULT = 139;
  private static final int KILLED = 137;

  private ToolProblems() {}

  /**
   * A language or compressor that threw something.
   *
   * @param tool its id
   */
  public static Diagnostic failed(String tool, Throwable failure, SourceLocation at) {
    String message =
        Optional.ofNullable(failure.getMessage())
            .flatMap(all -> all.lines().findFirst())
            .orElse("");
    return Diagnostic.of(
            ERROR,
            "tool-failed",
            at,
            name(tool)
                + " failed: "
                + failure.getClass().getSimpleName()
                + (message.isBlank() ? "" : ": " + message))
        .hint("this is a mistake of the tool, not of the file; please report it with the file");
  }

  /** Returns the name and version of a tool by its id, without what only caches look at. */
  private static String name(String id) {
    String[] parts = id.split("/", -1);
    boolean hasVersion = parts.length > 2 || (parts.length > 1 && parts[1].contains("."));
    return hasVersion ? parts[0] + " " + parts[1] : parts[0];
  }

  /**
   * A tool that had all the time it may take.
   *
   * @param tool its id
   */
  public static Diagnostic timedOut(String tool, int seconds, SourceLocation at) {
    return Diagnostic.of(
            ERROR,
            "tool-timeout",
            at,
            name(tool) + " did not end within " + seconds + (seconds == 1 ? " second" : " seconds"))
        .hint(
            "look for a loop that does not end, or deep nesting; if it only takes that long, allow"
                + " more seconds by -Aassetbundle.toolTimeout=SECONDS");
  }

  /**
   * A tool whose native library cannot be unpacked.
   *
   * @param trouble in words that name the folder for temporary files
   */
  public static Diagnostic notUnpacked(String tool, String trouble) {
    return Diagnostic.of(
            ERROR, "temporary-folder", SourceLocation.NONE, tool + " can't start: " + trouble)
        .hint(OTHER_FOLDER);
  }

  /**
   * A tool whose process ended in the middle of a file, and once more when it was asked again.
   *
   * @param status of the process; empty if it is not known
   * @param other what can take the place of the tool
   */
  public static Diagnostic ended(String tool, OptionalInt status, String other) {
    boolean isKilled = status.orElse(0) == KILLED;
    boolean isCrash = status.isPresent() && isCrash(status.getAsInt());
    String how = isKilled ? " was killed" : isCrash ? " crashed" : " ended";
    String number = status.isPresent() ? " (status " + status.getAsInt() + ")" : "";
    return Diagnostic.of(
            ERROR,
            "tool-ended",
            SourceLocation.NONE,
            tool + how + number + " in the middle of this file, and once more when it tried again")
        .hint(
            isKilled
                ? "systems kill processes when memory runs out: see that there is more of it, and"
                    + " build again"
                : other + ", and please report the file");
  }

  private static boolean isCrash(int status) {
    // On Windows it is a large negative number.
    return status == ABORTED || status == SEGMENTATION_FAULT || status < 0;
  }

  /** A content coding that cannot be made on this platform. */
  public static Diagnostic noEncoder(String coding) {
    return Diagnostic.of(
        NOTE,
        "no-encoder",
        SourceLocation.NONE,
        "there is no " + coding + " encoder for this platform, so no such variants are written");
  }

  /**
   * A content coding that cannot be made, since its native library cannot be unpacked.
   *
   * @param trouble in words that name the folder for temporary files
   */
  public static Diagnostic noEncoder(String coding, String trouble) {
    return Diagnostic.of(
            NOTE,
            "no-encoder",
            SourceLocation.NONE,
            "no " + coding + " variants are written, because the encoder can't start: " + trouble)
        .hint(OTHER_FOLDER);
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
            ERROR,
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
            ERROR,
            "unusable-extension",
            SourceLocation.NONE,
            "an extension on the processor path cannot be used: " + why)
        .hint("correct its file in META-INF/services, or take its jar off the path");
  }
}
