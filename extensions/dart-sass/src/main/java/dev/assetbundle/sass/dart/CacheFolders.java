package dev.assetbundle.sass.dart;

import dev.assetbundle.processor.disk.UserFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Where the unpacked compiler may lie: in the user's folder for things that can be made again, else
 * in the folder for temporary files.
 *
 * @param user whose folders they are
 */
record CacheFolders(UserFolder user) {

  private static final String NAME = "assetbundle";

  /**
   * Returns a folder below the one for temporary files that nobody else can have prepared: the
   * shared one if it is this user's, else a new one.
   */
  Path temporary() throws IOException {
    Path temporary = Path.of(user.properties().apply("java.io.tmpdir"));
    Path shared = temporary.resolve(NAME + "-" + user.properties().apply("user.name"));
    Path own = Files.createTempDirectory(temporary, NAME);
    try {
      // Made with access for nobody else; fails if it is there, which says nothing of its owner.
      Files.move(own, shared);
      return shared;
    } catch (IOException e) {
      boolean mine =
          Files.isDirectory(shared, LinkOption.NOFOLLOW_LINKS)
              && Files.getOwner(shared, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own));
      if (!mine) {
        return own;
      }
      Files.deleteIfExists(own);
      return shared;
    }
  }
}
