package dev.assetbundle.processor.source;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.FileTypes;

/**
 * A file or folder of the search path that cannot be used, and that may be the one looked for.
 *
 * @param path project-relative
 * @param kind which files it may hide
 * @param isTrouble whether it is reported even if no name leads to it
 * @param problem the diagnostic
 */
record Obstacle(String path, Kind kind, boolean isTrouble, Diagnostic problem) {

  /** Creates one that is always reported. */
  Obstacle(String path, Kind kind, Diagnostic problem) {
    this(path, kind, true, problem);
  }

  /** Which files an obstacle may hide. */
  enum Kind {
    /** Files with its name and any extension, and files below it. */
    NAMED,
    /** Any file in its folder, since its name is unknown. */
    NAMELESS,
    /** Any file: it would be a root. */
    ROOT
  }

  /** Whether it may hide the project-relative {@code file}. */
  boolean hides(String file, FileTypes types) {
    if (kind == Kind.ROOT || file.equals(path) || file.startsWith(path + "/")) {
      return true;
    }
    int name = path.lastIndexOf('/') + 1;
    int other = file.lastIndexOf('/') + 1;
    return path.substring(0, name).equals(file.substring(0, other))
        && (kind == Kind.NAMELESS
            || types
                .of(path.substring(name))
                .name()
                .equals(types.of(file.substring(other)).name()));
  }
}
