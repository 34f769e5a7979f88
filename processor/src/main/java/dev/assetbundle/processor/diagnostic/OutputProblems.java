package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Draft.error;
import static dev.assetbundle.processor.diagnostic.Draft.warning;

import dev.assetbundle.processor.model.SourceLocation;
import java.util.Optional;

/** Diagnostics about the files that a build writes. */
public final class OutputProblems {

  /** The code of what cannot be written, after which nothing else is worth saying. */
  public static final String CANNOT_WRITE = "cannot-write";

  private OutputProblems() {}

  /** An output that could not be written, by its path below the folder of all outputs. */
  public static Diagnostic cannotWrite(String output, Throwable why) {
    String reason = FailureReason.of(why);
    return error(CANNOT_WRITE).says("can't write %s: %s", output, reason).hint(hint(reason, why));
  }

  private static Optional<String> hint(String reason, Throwable why) {
    Optional<String> file = FailureReason.file(why);
    String place = file.map(name -> "; it failed at " + name).orElse("");
    if (reason.equals("permission denied") || reason.equals("operation not permitted")) {
      return Optional.of("let the user that runs the build write there" + place);
    } else if (reason.equals("read-only file system")) {
      return Optional.of("choose an output folder on another disk" + place);
    } else if (reason.contains("space left") || reason.contains("quota")) {
      return Optional.of("make room on the disk, and build again");
    } else if (reason.contains("name too long")) {
      return Optional.of("give the file that it is made from a shorter name");
    }
    boolean isBelow = why.getClass().getSimpleName().equals("FileSystemException");
    return reason.equals(FailureReason.IN_THE_WAY)
        ? Optional.of(
            isBelow
                ? "remove the file that has the name of one of its folders"
                : "remove " + file.orElse("it") + ", or move it away")
        : Optional.empty();
  }

  /**
   * A file whose published name has more bytes than any file system takes, with those of the
   * fingerprint in it, 0 if there is none.
   */
  public static Diagnostic longName(String file, int bytes, int longest, int fingerprint) {
    int more = bytes - longest;
    return error("long-name", new SourceLocation(file, 0, 0))
        .says(
            "the published name of this file would have %s bytes, and file systems take %s",
            bytes, longest)
        .hint(
            "shorten the name of the file by %s%s%s",
            more,
            more == 1 ? " byte" : " bytes",
            fingerprint > 0
                ? "; " + fingerprint + " bytes of the published one are its fingerprint"
                : "");
  }

  /** A file whose published name is not the same path everywhere. */
  public static Diagnostic unsafeName(String file, String published) {
    return error("unsafe-name", new SourceLocation(file, 0, 0))
        .says(
            "the published name of this file has %s, which browsers and other systems take for"
                + " another path",
            published.indexOf('\\') >= 0 ? "a backslash" : "a control character")
        .hint("rename the file, or its folder");
  }

  /** A source in the folder that its build writes to. */
  public static Diagnostic ownOutput(String file, String out) {
    return error("own-output", new SourceLocation(file, 0, 0))
        .says("this source lies in the folder of --out, whose files are no sources: %s", out)
        .hint("name a folder for --out that is in none of the search path; see --paths");
  }

  /** A file that changed while it was built. */
  public static Diagnostic changed(String file) {
    return error("changed-file", new SourceLocation(file, 0, 0))
        .says("the file changed while the build was reading it")
        .hint("build again");
  }

  /** An output of an earlier build that could not be removed. */
  public static Diagnostic cannotRemove(String output) {
    return warning("cannot-remove")
        .says("can't remove %s of an earlier build", output)
        .hint("the next build tries again; if that fails too, remove it by hand");
  }

  /** What build tools look at, and could not be written. */
  public static Diagnostic noRecord(String file, Throwable why) {
    return warning("no-record")
        .says("can't write %s: %s", file, FailureReason.of(why))
        .hint("without it build tools don't see that an asset changed");
  }

  /** The list of what is written to class output that could not be written itself. */
  public static Diagnostic noList(String file, Throwable why) {
    return warning("no-output-list")
        .says("can't write %s: %s", file, FailureReason.of(why))
        .hint("without it files of a build that is killed may stay in class output for good");
  }
}
