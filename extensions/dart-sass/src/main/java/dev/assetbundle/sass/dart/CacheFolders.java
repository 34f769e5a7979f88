package dev.assetbundle.sass.dart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where the unpacked compiler may lie: in the user's folder for things that can be made again, else
 * in the folder for temporary files.
 *
 * @param os as {@link Platform} names it
 * @param environment the values of environment variables; empty for those that are not set
 * @param properties the values of system properties; empty for those that are not set
 */
record CacheFolders(
    String os, UnaryOperator<String> environment, UnaryOperator<String> properties) {

  private static final String NAME = "assetbundle";

  static CacheFolders standard() {
    return new CacheFolders(
        Platform.current().os(),
        name -> Optional.ofNullable(System.getenv(name)).orElse(""),
        name -> System.getProperty(name, ""));
  }

  /** Returns the user's cache folder; empty if nothing tells where that is. */
  Optional<Path> user() {
    Path home = Path.of(properties.apply("user.home"));
    Path folder =
        switch (os) {
          case "windows" -> absolute("LOCALAPPDATA", home.resolve("AppData/Local"));
          case "macos" -> home.resolve("Library/Caches");
          // A relative path has to be ignored, says the XDG Base Directory Specification 0.8.
          default -> absolute("XDG_CACHE_HOME", home.resolve(".cache"));
        };
    return folder.isAbsolute() ? Optional.of(folder.resolve(NAME)) : Optional.empty();
  }

  private Path absolute(String variable, Path otherwise) {
    String value = environment.apply(variable);
    return !value.isEmpty() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
  }

  /**
   * Returns a folder below the one for temporary files that nobody else can have prepared: the
   * shared one if it is this user's, else a new one.
   */
  Path temporary() throws IOException {
    Path temporary = Path.of(properties.apply("java.io.tmpdir"));
    Path shared = temporary.resolve(NAME + "-" + properties.apply("user.name"));
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
