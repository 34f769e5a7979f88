package dev.assetbundle.processor.session;

import dev.assetbundle.processor.source.DiskTree;
import dev.assetbundle.processor.source.FileTree;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folders of a build.
 *
 * @param base the folder that asset paths are relative to
 * @param output the folder of published files; empty if they go elsewhere
 * @param texts the folder of files that are written for people to read; empty if they go elsewhere
 */
public record OutputFolders(Path base, Optional<Path> output, Optional<Path> texts) {

  /** Whether all files are written to folders, so that the next build can find them. */
  public boolean isOnDisk() {
    return output.isPresent() && texts.isPresent();
  }

  // Where there is no folder nothing was written, so nothing is looked for.
  FileTree outputTree() {
    return new DiskTree(output.orElse(base));
  }

  FileTree textTree() {
    return new DiskTree(texts.orElse(base));
  }
}
