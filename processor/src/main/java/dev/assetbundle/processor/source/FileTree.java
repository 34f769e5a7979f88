package dev.assetbundle.processor.source;

import dev.assetbundle.processor.model.Content;
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

  /** Returns why a folder that is there cannot be listed; empty if it can, or is not there. */
  default Optional<String> trouble(String folder) {
    return Optional.empty();
  }

  /**
   * Returns where a folder really lies if links lead out of the project on the way to it, or its
   * own name does: an absolute path, separated by {@code /}. Empty if it lies inside, or nowhere.
   */
  default Optional<String> outside(String folder) {
    return Optional.empty();
  }

  /**
   * One name in a folder, spelt as the disk has it.
   *
   * @param name without a folder
   * @param kind what it is, after following links
   * @param outside where it really lies if it is a link that leads out of the project, as {@link
   *     FileTree#outside} says it
   */
  record Entry(String name, Kind kind, Optional<String> outside) {

    /** A name that is no link out of the project. */
    public Entry(String name, Kind kind) {
      this(name, kind, Optional.empty());
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
    /** A name of which the system tells nothing more: permission is denied. */
    DENIED,
    /** A name that cannot be read, since the JVM takes its bytes for another encoding. */
    GARBLED,
    /** A socket, a device and the like; never an asset. */
    OTHER
  }
}
