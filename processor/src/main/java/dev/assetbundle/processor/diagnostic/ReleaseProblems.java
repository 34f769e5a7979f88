package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Draft.error;

import dev.assetbundle.processor.model.SourceLocation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Diagnostics about earlier releases whose files stay published. */
public final class ReleaseProblems {

  private static final int MOST_NAMES = 3;

  /** Where a reader of JSON says that something is wrong. */
  private static final Pattern PLACE = Pattern.compile("line: (\\d+), column: (\\d+)");

  private ReleaseProblems() {}

  /** A jar, folder or manifest that does not exist, with one beside it that may be meant. */
  public static Diagnostic missing(String named, Optional<String> near) {
    return error("missing-release")
        .says("there is no %s, whose files are to stay published", named)
        .hint(
            "%sput a jar, an export or the class output of the last release there, by a path"
                + " relative to the module; leave \"previous\" out if there is none yet",
            near.map(name -> "did you mean \"" + name + "\"? Or ").orElse(""));
  }

  /** A file that by its name is neither a jar nor a manifest. */
  public static Diagnostic otherFile(String named) {
    return error("bad-release", at(named))
        .says("by its name, this file is neither a jar nor a manifest of an earlier release")
        .hint(
            "name a .jar, .war, .ear or .zip, a manifest that ends in .json, or a folder with class"
                + " output or an export");
  }

  /** The folder that a build writes to, as a release before it. */
  public static Diagnostic ownOutput(String named) {
    return error("bad-release")
        .says("%s is the class output that this build writes, and no earlier release", named)
        .hint("keep what was released elsewhere, such as its jar, and name that");
  }

  /** A jar that is none, or is damaged. */
  public static Diagnostic badJar(String jar, Throwable why) {
    return error("bad-release", at(jar))
        .says("can't read this jar of an earlier release: %s", FailureReason.of(why))
        .hint("fetch it again");
  }

  /** A jar or folder without a manifest of the bundle, with those that it has. */
  public static Diagnostic noManifest(String named, String wanted, List<String> others) {
    return error("missing-release")
        .says("%s has no %s, which would tell what the release published", named, wanted)
        .hint(
            others.isEmpty()
                ? "name the jar that was made of this module, its class output, or a folder that"
                    + " its assets were exported to"
                : "name one of those that it has: " + some(others));
  }

  /** A manifest that is no JSON, or has a value of another kind. */
  public static Diagnostic badManifest(String manifest, Throwable why) {
    Matcher place = PLACE.matcher(String.valueOf(why.getMessage()));
    SourceLocation at =
        place.find()
            ? new SourceLocation(
                manifest, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)))
            : at(manifest);
    return error("bad-release", at)
        .says("this is no manifest of an earlier release: the JSON is broken here")
        .hint("it may be truncated; fetch it again");
  }

  /** A file of JSON that says nothing of published files. */
  public static Diagnostic noFiles(String manifest) {
    return error("bad-release", at(manifest))
        .says("this is no manifest of an earlier release: it has no \"files\"")
        .hint(
            "name a META-INF/assetbundle/*.json of its jar, or a .sprockets-manifest-*.json of its"
                + " export");
  }

  /** Names in a manifest that lead out of the folder of its files. */
  public static Diagnostic strangeNames(String manifest, Collection<String> names) {
    return error("bad-release", at(manifest))
        .says("it names files outside the folder of its release: %s", some(names))
        .hint("names are relative to that folder, as in \"js/shop-1f.js\"");
  }

  /** A release that published its files elsewhere. */
  public static Diagnostic otherPrefix(String manifest, String theirs, String ours) {
    return error("bad-release", at(manifest))
        .says(
            "the release published its files below \"%s\", and this bundle does below \"%s\"",
            theirs, ours)
        .hint(
            "keep prefix = \"%s\" as long as the files of that release have to be there, or leave"
                + " \"previous\" out",
            theirs);
  }

  /** Files that a manifest names, and that are not there. */
  public static Diagnostic missingFiles(String manifest, Collection<String> files, int all) {
    return error("missing-release-file", at(manifest))
        .says("of its %s files %s not there: %s", all, are(files), some(files))
        .hint(
            "copy all files of the release, with their compressed forms, and not only the manifest");
  }

  /** Files that are not as a manifest says. */
  public static Diagnostic changedFiles(String manifest, Collection<String> files) {
    return error("changed-release-file", at(manifest))
        .says("the bytes are not those that were published: %s", some(files))
        .hint(
            "fetch the files again, as they are: they may be truncated, or something has changed"
                + " their line ends");
  }

  private static String are(Collection<String> files) {
    return files.size() == 1 ? "1 is" : files.size() + " are";
  }

  private static String some(Collection<String> names) {
    String shown = String.join(", ", names.stream().limit(MOST_NAMES).toList());
    int more = names.size() - MOST_NAMES;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  private static SourceLocation at(String file) {
    return new SourceLocation(file, 0, 0);
  }
}
