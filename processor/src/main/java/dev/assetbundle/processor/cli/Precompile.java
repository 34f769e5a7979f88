package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.incremental.store.Caches;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.session.BuildOptions;
import dev.assetbundle.processor.session.BuildSession;
import dev.assetbundle.processor.source.DiskTree;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command that writes every output, by logical path, into one folder. */
final class Precompile {

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

  /** Names of flags with a value, without dashes. */
  static final Set<String> VALUED =
      Stream.concat(
              Stream.of("root", "out", "source-maps", "manifest-json"),
              BuildOptions.NAMES.stream()
                  .filter(name -> !OF_COMPILER.contains(name))
                  .map(TypedOptions::name))
          .collect(Collectors.toUnmodifiableSet());

  private final Arguments arguments;
  private final PrintStream err;
  private boolean failed;

  Precompile(List<String> arguments, PrintStream err) {
    this.arguments = new Arguments(arguments, VALUED);
    this.err = err;
  }

  int run() {
    try {
      Optional<Work> work = work();
      if (work.isPresent()) {
        try (BuildSession session = work.get().session().get()) {
          session.build(work.get().target());
          session.problems().forEach(this::print);
        }
      }
    } catch (InvalidPathException e) {
      print(Problems.badOption("--root, --out or --manifest-json", e.getInput(), "a path"));
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      print(Problems.internal(e, SourceLocation.NONE));
    }
    return failed ? 1 : 0;
  }

  /**
   * What the arguments request.
   *
   * @param session opens the session for the build
   */
  record Work(FolderTarget target, Supplier<BuildSession> session) {}

  /** Returns the target and session; empty after printing what is wrong with the arguments. */
  Optional<Work> work() {
    Optional<String> root = arguments.required("root");
    Optional<String> out = arguments.required("out");
    root.flatMap(text -> DiskTree.problem("--root", text, Path.of(text)))
        .ifPresent(arguments.problems()::add);
    BuildOptions options = new BuildOptions(arguments);
    BundleRequest request = options.request("precompile");
    arguments
        .text("source-maps")
        .filter(value -> !value.equals("none"))
        .ifPresent(value -> print(Problems.badOption("--source-maps", value, "none")));
    options.checkTools();
    Caches.Opened stores = options.stores(Path.of(""));
    arguments.problems().forEach(this::print);
    if (failed) {
      stores.results().close();
      return Optional.empty();
    }
    FolderTarget target =
        new FolderTarget(
            request,
            options.codings(),
            Path.of(root.orElseThrow()).toAbsolutePath().normalize(),
            Path.of(out.orElseThrow()).toAbsolutePath().normalize(),
            arguments.text("manifest-json").map(file -> Path.of(file).toAbsolutePath()),
            this::print);
    ClassLoader plugins = Precompile.class.getClassLoader();
    return Optional.of(new Work(target, () -> new BuildSession(options.tools(plugins), stores)));
  }

  private void print(Diagnostic diagnostic) {
    failed |= diagnostic.severity() == Severity.ERROR;
    err.println(TypedOptions.in(String.valueOf(diagnostic)));
  }
}
