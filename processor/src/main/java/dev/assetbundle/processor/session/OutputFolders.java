package dev.assetbundle.processor.session;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a build takes place.
 *
 * @param base the folder that asset paths are relative to
 * @param output the folder of what is published; empty if it goes elsewhere
 * @param texts the folder of what is written for people to read; empty if it goes elsewhere
 */
public record OutputFolders(Path base, Optional<Path> output, Optional<Path> texts) {

  /** Whether everything that is written goes to folders, so that it can be found again. */
  boolean isOnDisk() {
    return output.isPresent() && texts.isPresent();
  }
}
