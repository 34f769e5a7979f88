package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Draft.error;
import static dev.assetbundle.processor.diagnostic.Draft.note;

import dev.assetbundle.processor.model.SourceLocation;
import java.util.Optional;
import java.util.OptionalInt;

/** Diagnostics about the work of any tool. */
public final class ToolProblems {

  private static final String OTHER_FOLDER =
      "javac takes another folder by -J-Djava.io.tmpdir=..., java and MAVEN_OPTS by"
          + " -Djava.io.tmpdir=...";

  private static final int ABORTED = 134;
  private static final int SEGMENTATION_FAULT = 139;
  private static final int KILLED = 137;

  private ToolProblems() {}

  /** A language or compressor, by its id, that threw something; it may lack a library. */
  public static Diagnostic failed(String tool, Throwable failure, SourceLocation at) {
    Optional<String> missing = missingClass(failure);
    if (missing.isPresent()) {
      return missingLibrary(name(tool), missing.get());
    }
    String message =
        Optional.ofNullable(failure.getMessage())
            .flatMap(all -> all.lines().findFirst())
            .orElse("");
    return error("tool-failed", at)
        .says(
            "%s failed: %s%s",
            name(tool), failure.getClass().getSimpleName(), message.isBlank() ? "" : ": " + message)
        .hint("this is a mistake of the tool, not of the file; please report it with the file");
  }

  /** Returns the name and version of a tool by its id, without what only caches look at. */
  private static String name(String id) {
    String[] parts = id.split("/", -1);
    boolean hasVersion = parts.length > 2 || (parts.length > 1 && parts[1].contains("."));
    return hasVersion ? parts[0] + " " + parts[1] : parts[0];
  }

  /** A tool, by its id, that had all the time it may take. */
  public static Diagnostic timedOut(String tool, int seconds, SourceLocation at) {
    return error("tool-timeout", at)
        .says(
            "%s did not end within %s%s",
            name(tool), seconds, seconds == 1 ? " second" : " seconds")
        .hint(
            "look for a loop that does not end, or deep nesting; if it only takes that long, allow"
                + " more seconds by -Aassetbundle.toolTimeout=SECONDS");
  }

  /** A tool whose native library cannot be unpacked; the trouble names the folder. */
  public static Diagnostic notUnpacked(String tool, String trouble) {
    return error("temporary-folder").says("%s can't start: %s", tool, trouble).hint(OTHER_FOLDER);
  }

  /**
   * A tool whose process ended in the middle of a file, again when it was asked once more; with the
   * status if that is known, and what can take its place.
   */
  public static Diagnostic ended(String tool, OptionalInt status, String other) {
    return ended(tool, status, other, SourceLocation.NONE);
  }

  /** The same, with the file that it worked on. */
  public static Diagnostic ended(
      String tool, OptionalInt status, String other, SourceLocation file) {
    boolean isKilled = status.orElse(0) == KILLED;
    boolean isCrash = status.isPresent() && isCrash(status.getAsInt());
    String how = isKilled ? " was killed" : isCrash ? " crashed" : " ended";
    String number = status.isPresent() ? " (status " + status.getAsInt() + ")" : "";
    return error("tool-ended", file)
        .says(
            "%s%s%s in the middle of this file, and once more when it tried again",
            tool, how, number)
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
    return note("no-encoder")
        .says("there is no %s encoder for this platform, so no such variants are written", coding);
  }

  /** A content coding whose native library cannot be unpacked; the trouble names the folder. */
  public static Diagnostic noEncoder(String coding, String trouble) {
    return note("no-encoder")
        .says("no %s variants are written, because the encoder can't start: %s", coding, trouble)
        .hint(OTHER_FOLDER);
  }

  /** Returns the name of the class without which something failed; empty if that is not why. */
  public static Optional<String> missingClass(Throwable failure) {
    String name = String.valueOf(failure.getMessage());
    // "Could not initialize class ..." is another reason with the same type.
    return failure instanceof NoClassDefFoundError && !name.contains(" ")
        ? Optional.of(name.replace('/', '.'))
        : Optional.empty();
  }

  /** Something on the processor path that lacks a class of a library. */
  public static Diagnostic missingLibrary(String tool, String className) {
    return error("missing-library")
        .says("%s needs a library that is not on its path: there is no class %s", tool, className)
        .hint(
            "put the libraries that its artifact depends on beside it; the jars of AssetBundle with"
                + " the classifier cli hold all of them");
  }

  /** An extension that cannot be loaded for another reason. */
  public static Diagnostic unusableExtension(String why) {
    return error("unusable-extension")
        .says("an extension on the processor path cannot be used: %s", why)
        .hint("correct its file in META-INF/services, or take its jar off the path");
  }
}
