package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.live.Bundles;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.session.BuildOptions;
import dev.assetbundle.processor.session.BuildSession;
import dev.assetbundle.processor.session.LibraryPath;
import dev.assetbundle.processor.source.DiskTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The project that a command works on, and what is to be built of it.
 *
 * @param root its folder, absolute
 * @param bundle named by its command
 * @param session opens a session for its builds; each call opens another
 */
record Project(Path root, Bundles.Bundle bundle, Supplier<BuildSession> session) {

  /** Options of the compiler that have no value here, or are not here at all. */
  private static final Set<String> OF_COMPILER =
      Set.of(
          "className",
          "minify",
          "digest",
          "integrity",
          "encodings",
          "allowLinks",
          "library",
          "previous",
          "libraries",
          "basedir",
          "mode",
          "report",
          "worker");

  /**
   * Returns the names of the options with a value, without dashes.
   *
   * @param more those that only one command has
   */
  static Set<String> valued(String... more) {
    return Stream.concat(
            Stream.concat(Stream.of("root"), Stream.of(more)),
            BuildOptions.NAMES.stream()
                .filter(name -> !OF_COMPILER.contains(name))
                .map(TypedOptions::name))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Reads the options that describe a project; empty after printing what is wrong with any
   * argument.
   *
   * @param name of the bundle
   * @param root as it was typed
   */
  static Optional<Project> read(
      String name, Optional<String> root, Arguments arguments, Console console) {
    root.flatMap(text -> DiskTree.problem("--root", text, Path.of(text)))
        .ifPresent(arguments.problems()::add);
    BuildOptions options = new BuildOptions(arguments);
    List<Path> path = LibraryPath.given(options, Path.of("").toAbsolutePath());
    BundleRequest request = options.request(name);
    options.checkTools();
    options.checkStores(Path.of(""));
    arguments.problems().forEach(console::print);
    if (console.failed()) {
      return Optional.empty();
    }
    ClassLoader plugins = Project.class.getClassLoader();
    Path folder = absolute(root.orElseThrow());
    BundleRequest all =
        request.with(request.settings().with(new LibraryPath(folder, path).of(path.stream())));
    return Optional.of(
        new Project(
            folder,
            new Bundles.Bundle(name, all, options.edited(all), options.codings()),
            () -> new BuildSession(options.tools(plugins, folder), options.stores(Path.of("")))));
  }

  /** Returns a path as it was typed, seen from the folder in which the command runs. */
  static Path absolute(String path) {
    return Path.of(path).toAbsolutePath().normalize();
  }
}
