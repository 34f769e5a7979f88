package dev.assetbundle.processor;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of this machine that tests run. */
public final class Programs {

  private Programs() {}

  /**
   * Returns the first of some programs that is on the PATH; empty if there is none, which fails the
   * test where the environment says {@code CI=true}.
   *
   * @param missing what to say then
   */
  public static Optional<Path> find(List<String> names, String missing) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Optional<Path> found =
        names.stream()
            .flatMap(
                name -> Stream.of(path.split(File.pathSeparator)).map(dir -> Path.of(dir, name)))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
      fail(missing);
    }
    return found;
  }
}
