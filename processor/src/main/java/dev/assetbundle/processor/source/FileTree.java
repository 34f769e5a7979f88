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

  /**
   * Returns the content of a file, which is not necessarily read yet.
   *
   * @throws IOException if it cannot be read
   */
  Content content(String file) throws IOException;

  /**
   * Returns what is known of a file without opening it; empty if nothing is, or it is not there.
   */
  default Optional<Stamp> stamp(String file) {
    return Optional.empty();
  }

  /**
   * One name in a folder, spelt as the disk has it.
   *
   * @param name without a folder
   * @param kind what it is, after following links
   */
  record Entry(String name, Kind kind) {

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
    /** A socket, a device and the like; never an asset. */
    OTHER
  }
}
