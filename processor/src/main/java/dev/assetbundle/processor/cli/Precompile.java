package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.convert.tool.TimeLimit;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ErbProblems;
import dev.assetbundle.processor.diagnostic.OptionProblems;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.incremental.store.Caches;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.model.Defaults;
import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.session.BuildSession;
import dev.assetbundle.processor.session.DeclaredTypes;
import dev.assetbundle.processor.session.SessionTools;
import dev.assetbundle.processor.source.DiskTree;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The command that writes every output, by logical path, into one folder. */
final class Precompile {

  /** Names of flags with a value, without dashes. */
  static final Set<String> VALUED =
      Set.of(
          "root",
          "paths",
          "manifests",
          "out",
          "statics",
          "media-types",
          "prefix",
          "version",
          "css-urls",
          "unknown-assets",
          "source-maps",
          "manifest-json",
          "cache",
          "cache-size",
          "remote-cache",
          "remote-cache-mode",
          "tool-timeout",
          "erb-values",
          "erb-locales",
          "erb-locale");

  /** Names of flags without one. */
  static final Set<String> FLAGS =
      Set.of("no-minify", "no-digest", "no-precompress", "no-worker", "allow-links");

  private final Arguments arguments;
  private final PrintStream err;
  private boolean failed;

  Precompile(List<String> arguments, PrintStream err) {
    this.arguments = new Arguments(arguments, VALUED, FLAGS);
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
    BundleRequest request = request();
    arguments
        .text("source-maps")
        .filter(value -> !value.equals("none"))
        .ifPresent(value -> print(Problems.badOption("--source-maps", value, "none")));
    int seconds = toolSeconds();
    arguments.problems().addAll(ErbProblems.ofOptions(erb(), arguments.has("erb-locales")));
    Caches.Opened stores = stores();
    arguments.problems().forEach(this::print);
    if (failed) {
      stores.results().close();
      return Optional.empty();
    }
    FolderTarget target =
        new FolderTarget(
            request,
            arguments.has("no-precompress") ? Set.of() : EnumSet.allOf(ContentCoding.class),
            Path.of(root.orElseThrow()).toAbsolutePath().normalize(),
            Path.of(out.orElseThrow()).toAbsolutePath().normalize(),
            arguments.text("manifest-json").map(file -> Path.of(file).toAbsolutePath()),
            this::print);
    return Optional.of(new Work(target, () -> new BuildSession(tools(seconds), stores)));
  }

  private SessionTools tools(int seconds) {
    return new SessionTools(
        Precompile.class.getClassLoader(), !arguments.has("no-worker"), seconds, erb());
  }

  private BundleRequest request() {
    Settings settings =
        new Settings(
            arguments.list("paths", Defaults.PATHS),
            prefix(),
            !arguments.has("no-minify"),
            !arguments.has("no-digest"),
            arguments.text("version").orElse(""),
            // The manifest has the format of Sprockets, which has no other algorithm.
            IntegrityAlgorithm.SHA256,
            arguments.choice("unknown-assets", Settings.UnknownAssets.ERROR),
            arguments.choice("css-urls", Settings.CssUrls.RELATIVE),
            arguments.has("allow-links"));
    DeclaredTypes declared =
        DeclaredTypes.parse("--media-types", arguments.list("media-types", List.of()));
    arguments.problems().addAll(declared.problems());
    return new BundleRequest(
        "precompile",
        arguments.list("manifests", Defaults.MANIFESTS),
        arguments.list("statics", Defaults.STATICS),
        settings,
        declared.contentTypes(),
        Defaults.own(settings.paths()));
  }

  private int toolSeconds() {
    Optional<String> text = arguments.text("tool-timeout");
    Optional<Integer> seconds = text.flatMap(TimeLimit::parse);
    if (text.isPresent() && seconds.isEmpty()) {
      arguments.problems().add(Problems.badOption("--tool-timeout", text.get(), TimeLimit.FORM));
    }
    return seconds.orElse(TimeLimit.SECONDS);
  }

  private ErbOptions erb() {
    return ErbOptions.of(
        arguments.text("erb-values"), arguments.text("erb-locales"), arguments.text("erb-locale"));
  }

  private Caches.Opened stores() {
    Caches.Choice choice =
        new Caches.Choice(
            option("cache"),
            option("cache-size"),
            option("remote-cache"),
            option("remote-cache-mode"));
    return Caches.open(choice, Path.of(""), arguments.problems()::add);
  }

  private Caches.Option option(String name) {
    return new Caches.Option("--" + name, arguments.text(name));
  }

  private String prefix() {
    String prefix = arguments.text("prefix").orElse("/assets");
    if (prefix.isEmpty() || prefix.equals("/")) {
      return "";
    }
    if (!Settings.isPrefix(prefix)) {
      arguments
          .problems()
          .add(
              OptionProblems.badPrefix(
                  "--prefix", prefix, Settings.PREFIX_FORM, Settings.prefixMeant(prefix)));
    }
    return prefix;
  }

  private void print(Diagnostic diagnostic) {
    failed |= diagnostic.severity() == Severity.ERROR;
    err.println(TypedOptions.in(String.valueOf(diagnostic)));
  }
}
