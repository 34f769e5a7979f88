package dev.assetbundle.esbuild.program;

import dev.assetbundle.processor.source.NodeModules;
import dev.assetbundle.processor.unpacked.ProgramFolders;
import dev.assetbundle.processor.unpacked.ProgramPlatform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Finds the program: where the option or the environment variable says, else in the artifact for
 * the platform, else below {@code node_modules} of the project or of a folder around it.
 *
 * <p>What npm calls {@code esbuild} may be a script for Node.js that only starts the program; then
 * the program itself is looked for beside it.
 *
 * @param project the folder of the project, absolute
 * @param environment the values of environment variables; empty for those that are not set
 */
public record ProgramSearch(
    ProgramPlatform platform,
    Path project,
    UnaryOperator<String> environment,
    ProgramFolders folders) {

  /** The environment variable that npm's own package of esbuild knows too. */
  public static final String VARIABLE = "ESBUILD_BINARY_PATH";

  private static final String SCRIPT = "/esbuild/bin/esbuild";

  /** Returns a search for a project on this machine. */
  public static ProgramSearch here(Path project) {
    return new ProgramSearch(
        ProgramPlatform.current(),
        project,
        name -> Optional.ofNullable(System.getenv(name)).orElse(""),
        ProgramFolders.current());
  }

  /** Returns the path in the environment variable; empty if it is not set. */
  public Optional<String> variable() {
    return Optional.of(environment.apply(VARIABLE)).filter(path -> !path.isBlank());
  }

  /** Returns the program at a path, relative to the project; empty if there is none. */
  public Optional<EsbuildProgram> at(String path) {
    try {
      return real(project.resolve(path.strip())).map(InstalledProgram::new);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Returns the one of the artifact for the platform, else one that npm installed. */
  public Optional<EsbuildProgram> found() {
    return BundledProgram.find(platform, folders)
        .or(() -> installed(project).map(InstalledProgram::new));
  }

  private Optional<Path> installed(Path from) {
    return above(
        from, folder -> packaged(folder).or(() -> real(folder.resolve(NodeModules.NAME + SCRIPT))));
  }

  /** Returns what is found first for a path or a folder around it. */
  private static Optional<Path> above(Path from, Function<Path, Optional<Path>> search) {
    return Stream.iterate(from, Objects::nonNull, Path::getParent)
        .flatMap(at -> search.apply(at).stream())
        .findFirst();
  }

  private Optional<Path> packaged(Path folder) {
    Path file =
        folder
            .resolve(NodeModules.NAME)
            .resolve("@esbuild")
            .resolve(platform.toString())
            .resolve(EsbuildProgram.file(platform));
    return Optional.of(file).filter(Files::isRegularFile);
  }

  /** Returns a file, or the program beside it if it is a script that starts it. */
  private Optional<Path> real(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Path real = file.toRealPath();
      return isScript(real) ? above(real, this::packaged) : Optional.of(real);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isScript(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == '#' && in.read() == '!' && file.toString().contains(NodeModules.NAME);
    }
  }
}
