package dev.assetbundle.processor.diagnostic;

/** Hints for unknown names: what the author may have meant. */
public final class NameProblems {

  private static final String FROM_FILE =
      "a path that begins with dots starts in the folder of this file, and ";

  private NameProblems() {}

  /** Returns what to say if a folder has other files only. */
  public static String inFolder(String file) {
    return "there is \"" + file + "\"";
  }

  /** Returns what to say of a file whose name begins with a dot. */
  public static String hidden(String file) {
    return "files whose names begin with a dot are hidden, so none is found: give it a name without, \""
        + file.substring(1)
        + "\"";
  }

  /** A name that starts with the folder of a root. */
  public static String belowRoot(String root, String name) {
    return "names begin below " + root + ": " + write(name);
  }

  /** A file beside the one that names it. */
  public static String beside(String name) {
    return "it lies beside this file: " + write(name);
  }

  /** A name with a slash at its start. */
  public static String leadingSlash(String name) {
    return "leave out the slash at the start: " + write(name);
  }

  /** A name with backslashes. */
  public static String backslash(String name) {
    return "separate folders by slashes: " + write(name);
  }

  /** A name with the extension of a source. */
  public static String source(String name) {
    return "name what it becomes: " + write(name);
  }

  /** A file whose extension is written with capital letters. */
  public static String capitals(String file) {
    return "there is " + file + ", but extensions are known in small letters only: rename the file";
  }

  /** A module of that name. */
  public static String module(String name) {
    return "there is a module of that name: " + write(name);
  }

  /** A folder that has an index file, but the end of its name keeps it from being one. */
  public static String folderLikeFile(String name) {
    return "that is a folder; the extension at its end makes it the name of a file here: "
        + write(name);
  }

  /** A folder without an index file, which a directive requires. */
  public static String requiredFolder() {
    return "that is a folder without an index file; use require_tree to take its files";
  }

  /** A folder without an index file where any file will do. */
  public static String folder() {
    return "that is a folder without an index file; name a file in it";
  }

  /** A URL. */
  public static String url() {
    return "that is a URL, and only files of the project are built: let the page load it by a tag of"
        + " its own, or put a copy into vendor/assets";
  }

  /** A file with tags that are run in templates only. */
  static String template(String file) {
    return "rename it to " + file.substring(file.lastIndexOf('/') + 1) + ".erb";
  }

  /** No name at all. */
  public static String empty() {
    return "name an asset, such as \"application.js\", or leave the empty text out";
  }

  /** A path that leads out of its root, to what another one has. */
  public static String otherRoot(String root, String name) {
    return staysIn(root) + ": " + write(name);
  }

  /** A path that leads out of its root, to nothing. */
  public static String outOfRoot(String root) {
    return staysIn(root) + "; name the asset without dots to search all roots";
  }

  /** A relative path to nothing, at least nothing of the type that is wanted there. */
  public static String fromFile(String place, boolean isTyped) {
    return FROM_FILE + "there is no " + place + (isTyped ? " of that type" : "");
  }

  /** A relative path through a folder that does not exist. */
  public static String fromFileToNoFolder(String folder) {
    return FROM_FILE + "there is no folder " + folder;
  }

  private static String staysIn(String root) {
    return "a relative path stays in its root, " + root;
  }

  private static String write(String name) {
    return "write \"" + name + "\"";
  }
}
