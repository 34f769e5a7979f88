package dev.assetbundle.processor.incremental;

import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.source.FileTree.Entry;
import dev.assetbundle.processor.source.Stamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The state of a file or folder when it was read.
 *
 * @param sha256 64 hexadecimal digits; empty if there was no such file or folder
 * @param integrity the Subresource Integrity value of a file if one was taken, else empty
 * @param stamp size, time and key of a file, taken just before it was read
 * @param place where it lies outside of the project, or why it could not be listed; empty text if
 *     it lies in the project or does not exist; nothing if nobody asked
 */
public record FileState(
    String sha256, String integrity, Optional<Stamp> stamp, Optional<String> place) {

  private static final String MANIFEST = ".sprockets-manifest";

  /** A state of which nobody asked the place. */
  public FileState(String sha256, String integrity, Optional<Stamp> stamp) {
    this(sha256, integrity, stamp, Optional.empty());
  }

  /** The state of what does not exist. */
  public static final FileState ABSENT = new FileState("", "", Optional.empty());

  /** Stands for two different states within one build. */
  static final FileState UNCLEAR = new FileState("changed", "", Optional.empty());

  /**
   * Returns the state of a folder: its visible names, their kinds and where links lead; and the
   * manifests by which exported folders are known, whose names are hidden.
   */
  static FileState of(Optional<List<Entry>> listing) {
    if (listing.isEmpty()) {
      return ABSENT;
    }
    List<String> lines = new ArrayList<>();
    for (Entry entry : listing.get()) {
      if (entry.isVisible() || entry.name().startsWith(MANIFEST)) {
        String line = entry.kind() + " " + entry.name();
        lines.add(entry.target().isEmpty() ? line : line + "\0" + entry.target().get());
      }
    }
    Collections.sort(lines);
    return new FileState(Digests.sha256(String.join("\0", lines)), "", Optional.empty());
  }

  /** Whether there was no such file or folder. */
  public boolean isAbsent() {
    return sha256.isEmpty();
  }

  /**
   * Whether there were two different states within one build: a file may be saved while it runs.
   * Results that were made from both must not be reused with either of them.
   */
  boolean isUnclear() {
    return sha256.equals(UNCLEAR.sha256);
  }

  /** Returns this state, with the place of either, if another one is the same. */
  FileState ifLike(FileState other) {
    return sha256.equals(other.sha256)
            && place.or(() -> other.place).equals(other.place.or(() -> place))
        ? at(place.or(() -> other.place))
        : UNCLEAR;
  }

  /** Returns the same state at a place. */
  FileState at(Optional<String> where) {
    return new FileState(sha256, integrity, stamp, where);
  }

  /** Whether it still lies at the same place, or cannot be listed for the same reason. */
  boolean isPlaced(FileTree tree, String path) {
    return place.isEmpty()
        || place.get().equals((isAbsent() ? tree.trouble(path) : tree.outside(path)).orElse(""));
  }

  /**
   * Whether the stamp alone shows that the file is unchanged, so that it need not be read again.
   */
  boolean isProvenBy(Optional<Stamp> now, long takenAt) {
    return now.isPresent()
        && stamp.isPresent()
        && now.get().isLike(stamp.get())
        && now.get().isSettledAt(takenAt);
  }
}
