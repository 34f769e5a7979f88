package dev.assetbundle.processor.unpacked;

import dev.assetbundle.processor.disk.UserFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an unpacked program may lie: in the user's folder for things that can be made again, else
 * in the folder for temporary files.
 *
 * @param user whose folders they are
 */
public record ProgramFolders(UserFolder user) {

  private static final String NAME = "assetbundle";

  /** What is done with an unpacked program. */
  public interface Use<T> {

    /** Does it with the folder of the program; fails if the program cannot run there. */
    T with(Path folder) throws IOException, InterruptedException;
  }

  /** Returns those of the user who runs this. */
  public static ProgramFolders current() {
    return new ProgramFolders(UserFolder.current());
  }

  /**
   * Unpacks a program in the user's cache folder or, if that cannot be written or does not let
   * programs run, in the folder for temporary files, and uses it.
   *
   * @param name of the folder, another one for each version of the program
   */
  public <T> T use(String name, ProgramFolder.Contents contents, Use<T> use)
      throws IOException, InterruptedException {
    Optional<Path> caches = user.caches();
    if (caches.isPresent()) {
      try {
        return use.with(ProgramFolder.in(caches.get(), name, contents));
      } catch (IOException e) {
        return elsewhere(name, contents, use, e);
      }
    }
    return use.with(ProgramFolder.in(temporary(), name, contents));
  }

  private <T> T elsewhere(
      String name, ProgramFolder.Contents contents, Use<T> use, IOException reason)
      throws IOException, InterruptedException {
    try {
      return use.with(ProgramFolder.in(temporary(), name, contents));
    } catch (IOException e) {
      reason.addSuppressed(e);
      throw reason;
    }
  }

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
