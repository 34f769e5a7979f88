package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.incremental.store.Caches;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.session.BuildOptions;
import dev.assetbundle.processor.session.BuildSession;
import dev.assetbundle.processor.source.DiskTree;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The project that a command works on, and what is to be built of it.
 *
 * @param root its folder, absolute
 * @param request the bundle
 * @param codings of compressed variants
 * @param session opens the session for its builds; to be called once
 */
record Project(
    Path root, BundleRequest request, Set<ContentCoding> codings, Supplier<BuildSession> session) {

  /** Options of the compiler that have no value here, or are not here at all. */
  private static final Set<String> OF_COMPILER =
      Set.of(
          "className",
          "minify",
          "digest",
          "integrity",
          "encodings",
          "allowLinks",
          "basedir",
          "mode",
          "worker");

  /** Copies the set. */
  Project {
    codings = Set.copyOf(codings);
  }

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
    BundleRequest request = options.request(name);
    options.checkTools();
    Caches.Opened stores = options.stores(Path.of(""));
    arguments.problems().forEach(console::print);
    if (console.failed()) {
      stores.results().close();
      return Optional.empty();
    }
    ClassLoader plugins = Project.class.getClassLoader();
    Path folder = absolute(root.orElseThrow());
    return Optional.of(
        new Project(
            folder,
            request,
            options.codings(),
            () -> new BuildSession(options.tools(plugins, folder), stores)));
  }

  /** Returns a path as it was typed, seen from the folder in which the command runs. */
  static Path absolute(String path) {
    return Path.of(path).toAbsolutePath().normalize();
  }
}
