package dev.assetbundle.processor.source;

import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.ProjectPath;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The files of a project. Names are relative to the project and separated by {@code /}; they may
 * start with {@code ../} or be absolute where a project says so.
 */
public interface FileTree {

  /** Returns what a folder holds, in any order; empty if there is no such folder. */
  Optional<List<Entry>> list(String folder);

  /** Returns the content of a file, which is not necessarily read yet. */
  Content content(String file) throws IOException;

  /** Returns what is known of a file without opening it; empty if nothing is. */
  default Optional<Stamp> stamp(String file) {
    return Optional.empty();
  }

  /** Returns why a folder cannot be listed; empty if it can, or does not exist. */
  default Optional<String> trouble(String folder) {
    return Optional.empty();
  }

  /**
   * Returns the real place of a folder outside the project that is reached through links or by its
   * own name: an absolute path, separated by {@code /}. Empty if it lies inside or does not exist.
   */
  default Optional<String> outside(String folder) {
    return Optional.empty();
  }

  /**
   * One name in a folder, spelt as on disk.
   *
   * @param name without a folder
   * @param kind what it is, after following links
   * @param target its real place if it is a link: relative to the project, or as for {@link
   *     FileTree#outside} if it leads out of it
   */
  record Entry(String name, Kind kind, Optional<String> target) {

    /** Creates an entry that is no link. */
    public Entry(String name, Kind kind) {
      this(name, kind, Optional.empty());
    }

    /** Returns its real place if it is a link that leads out of the project. */
    public Optional<String> outside() {
      return target.filter(ProjectPath::leadsOut);
    }

    /** Returns its real place if it is a link that leads to another place in the project. */
    public Optional<String> inside() {
      return target.filter(place -> !ProjectPath.leadsOut(place));
    }

    /**
     * Whether it can be an asset. Names that start with a dot, end with {@code ~}, or start and end
     * with {@code #} cannot (Sprockets 4).
     */
    public boolean isVisible() {
      boolean autosave = name.startsWith("#") && name.endsWith("#");
      return !name.startsWith(".") && !name.endsWith("~") && !autosave;
    }
  }

  /** What a name in a folder stands for. */
  enum Kind {
    /** A regular file. */
    FILE,
    /** A folder. */
    FOLDER,
    /** A link to nothing. */
    BROKEN_LINK,
    /** A link to a folder that contains it. */
    LINK_LOOP,
    /** A name about which the system tells nothing: permission is denied. */
    DENIED,
    /** A name that cannot be decoded in the encoding of the JVM. */
    GARBLED,
    /** A socket, a device and the like; never an asset. */
    OTHER
  }
}
