package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Draft.error;
import static dev.assetbundle.processor.diagnostic.Draft.note;
import static dev.assetbundle.processor.diagnostic.Draft.warning;

import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.model.SourceLocation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be wrong with files as they lie on disk or are published, and the words for it. */
public final class FileProblems {

  /** Describes conflict markers of git. */
  public static final String CONFLICT = "here is a conflict of git that was not resolved";

  /** What to do about it. */
  public static final String CONFLICT_HINT =
      "keep one of both sides, and delete the lines with <<<<<<<, ======= and >>>>>>>";

  /** What to do where the JVM takes names of files for another encoding than theirs. */
  static final String UTF_8_LOCALE =
      "run the build in a UTF-8 locale, as the environment variable LC_ALL=C.UTF-8 sets it";

  private static final int MOST_NAMES = 5;
  private static final String DEAD_LINK = " is a link to nothing: let it lead to a file";
  private static final List<String> ENCODINGS =
      List.of("utf-8 utf-16 iso-8859-1 iso-8859-15 windows-1252 us-ascii".split(" ", -1));
  private static final String UNREADABLE = "unreadable-file";

  private FileProblems() {}

  private static SourceLocation at(String file) {
    return new SourceLocation(file, 0, 0);
  }

  /** A link that leads out of the project, to an absolute path. */
  public static Diagnostic outsideLink(String file, String target) {
    return error("outside-link", at(file))
        .says("this link leads out of the project, to %s, so it is not followed", target)
        .hint(
            "name that place, or a folder above it, in \"paths\", or set allowLinks to follow all"
                + " links");
  }

  /** Returns the hint for a name that only a link to nothing has. */
  public static String deadLink(String link) {
    return link + DEAD_LINK;
  }

  /** Whether what is said of a link is one of the hints of errors already. */
  public static boolean isSaidBy(Set<String> hints, Diagnostic link) {
    return link.code().equals("broken-link") && hints.contains(deadLink(link.at().path()));
  }

  /** A folder that cannot be listed. */
  public static Diagnostic unreadableFolder(String folder, String why) {
    return error("unreadable-folder", at(folder))
        .says("can't list the folder %s: %s", folder, why)
        .hint("let the user that runs the build read and enter it");
  }

  /** A name of which nothing more may be known. */
  public static Diagnostic denied(String file) {
    return error(UNREADABLE, at(file))
        .says("can't read %s: permission denied", file)
        .hint("let the user that runs the build enter the folder it lies in");
  }

  /** What git leaves in a file for its author to decide. */
  public static Diagnostic conflictMarker(SourceLocation at) {
    return error("conflict-marker", at).says(CONFLICT).hint(CONFLICT_HINT);
  }

  /** A name that is neither that of a file nor of a folder. */
  public static Diagnostic noRegularFile(String file) {
    return error(UNREADABLE, at(file))
        .says("this is a pipe, a socket or a device, and no file that can be an asset")
        .hint("put a file in its place");
  }

  /** A file that is there but cannot be read. */
  public static Diagnostic unreadable(String file, Throwable failure, SourceLocation at) {
    String why = FailureReason.of(failure);
    return error(UNREADABLE, at)
        .says("can't read %s: %s", file, why)
        .hint(
            switch (why) {
              case "permission denied" ->
                  Optional.of("let the user that runs the build read the file");
              case "it is gone" ->
                  Optional.of("it was there when the build began; restore it, or build again");
              default -> Optional.empty();
            });
  }

  /** An encoding that a stylesheet names, and that does not exist. */
  public static Diagnostic unknownEncoding(String name, SourceLocation at) {
    return error("invalid-encoding", at)
        .says("there is no encoding \"%s\"", name)
        .hint(
            Suggestion.didYouMean(name.toLowerCase(Locale.ROOT), ENCODINGS)
                .orElse("save the file as UTF-8, and write @charset \"utf-8\";"));
  }

  /** A name that is no text in the encoding that the JVM uses for names. */
  public static Diagnostic garbledName(String file, String encoding) {
    return error("unreadable-name", at(file))
        .says("the name of this file can't be read: this JVM takes file names for %s", encoding)
        .hint(
            encoding.equalsIgnoreCase("UTF-8")
                ? "rename the file; the bytes of its name are no UTF-8"
                : UTF_8_LOCALE);
  }

  /** Files of one folder that would all be one asset, of which only {@code used} is. */
  public static Diagnostic shadowed(String name, String used, List<String> others) {
    return warning("shadowed-file", at(others.get(0)))
        .says(
            "\"%s\" is made from %s, so %s%s",
            name,
            used,
            String.join(" and ", others),
            others.size() == 1 ? " is not used" : " are not used")
        .hint("remove or rename the one that is not wanted");
  }

  /** Files, at least one, that the default of statics leaves out. */
  public static Diagnostic leftOut(List<String> files) {
    int more = files.size() - MOST_NAMES;
    String names = String.join(", ", files.subList(0, Math.min(MOST_NAMES, files.size())));
    return note("left-out")
        .says(
            "%s%s not published, since pages do not load such: %s%s",
            files.size(),
            files.size() == 1 ? " file is" : " files are",
            names,
            more > 0 ? " and " + more + " more" : "")
        .hint("a pattern of its own in statics publishes them, such as \"%s\"", pattern(files));
  }

  /** Logical paths so deep that the file of their class would have a name of too many bytes. */
  public static Diagnostic longClassName(List<String> folders, int longest) {
    int more = folders.size() - 1;
    String others = more == 0 ? "" : more == 1 ? " and one more" : " and of " + more + " more";
    return error("long-class-name")
        .says(
            "file systems take names of %s bytes, which is too short for the class of the folder"
                + " %s%s",
            longest, folders.get(0), others)
        .hint(
            "move the files up, shorten the names of their folders, or leave the files out of"
                + " statics");
  }

  /** A file of JSON that nothing can read; the trouble follows a colon. */
  public static Diagnostic brokenJson(String trouble, SourceLocation at) {
    return warning("broken-json", at)
        .says("this is no JSON, so scripts cannot read it: %s", trouble)
        .hint("JSON has neither comments nor commas at the end, and its names stand in \"...\"");
  }

  /**
   * A file that is not what its extension says, but {@code found}, so that browsers do not show it.
   */
  public static Diagnostic wrongExtension(
      String extension, String found, String hint, SourceLocation at) {
    return warning("wrong-extension", at)
        .says("the name ends with .%s, but this is %s", extension, found)
        .hint(hint);
  }

  private static String pattern(List<String> files) {
    String name = files.get(0).substring(files.get(0).lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? "**" + name.substring(dot) : "**/" + name;
  }
}
