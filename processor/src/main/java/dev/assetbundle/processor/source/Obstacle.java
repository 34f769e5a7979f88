package dev.assetbundle.processor.source;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.FileTypes;

/**
 * A file or folder of the search path that cannot be used, which may be just what is looked for.
 *
 * @param path project-relative
 * @param kind how much it may hide
 * @param isTrouble whether it is worth saying though nobody looks for it
 * @param problem what to say
 */
record Obstacle(String path, Kind kind, boolean isTrouble, Diagnostic problem) {

  /** One that is always worth saying. */
  Obstacle(String path, Kind kind, Diagnostic problem) {
    this(path, kind, true, problem);
  }

  /** What an obstacle may hide. */
  enum Kind {
    /** What has its name, with any extension, and what lies below it. */
    NAMED,
    /** Anything in its folder, since nobody knows its name. */
    NAMELESS,
    /** Anything: it would be a root. */
    ROOT
  }

  /** Whether it may be the project-relative {@code file} that is looked for. */
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
