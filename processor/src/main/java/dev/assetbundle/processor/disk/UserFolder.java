package dev.assetbundle.processor.disk;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where a user's things may lie, by the rules of the system.
 *
 * @param environment the values of environment variables; empty for those that are not set
 * @param properties the values of system properties; empty for those that are not set
 */
public record UserFolder(UnaryOperator<String> environment, UnaryOperator<String> properties) {

  private static final String NAME = "assetbundle";

  /** Returns that of the user who runs this. */
  public static UserFolder current() {
    return new UserFolder(
        name -> Optional.ofNullable(System.getenv(name)).orElse(""),
        name -> System.getProperty(name, ""));
  }

  /**
   * Returns our folder among those for things that can be made again, which need not exist; empty
   * if nothing tells where that is.
   */
  public Optional<Path> caches() {
    String system = properties.apply("os.name").toLowerCase(Locale.ROOT);
    Optional<Path> home = absolute(properties.apply("user.home"));
    Optional<Path> caches =
        system.startsWith("windows")
            ? absolute(environment.apply("LOCALAPPDATA"))
                .or(() -> home.map(folder -> folder.resolve("AppData/Local")))
            : system.startsWith("mac")
                ? home.map(folder -> folder.resolve("Library/Caches"))
                : absolute(environment.apply("XDG_CACHE_HOME"))
                    .or(() -> home.map(folder -> folder.resolve(".cache")));
    return caches.map(folder -> folder.resolve(NAME));
  }

  private static Optional<Path> absolute(String folder) {
    try {
      // XDG Base Directory Specification 0.8: what is not absolute is to be ignored.
      return Optional.of(Path.of(folder)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
