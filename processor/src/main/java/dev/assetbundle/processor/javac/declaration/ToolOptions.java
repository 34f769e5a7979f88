package dev.assetbundle.processor.javac.declaration;

import dev.assetbundle.processor.convert.tool.TimeLimit;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ErbProblems;
import dev.assetbundle.processor.diagnostic.OptionProblems;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.incremental.store.Caches;
import dev.assetbundle.processor.model.ErbOptions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The compiler's options for tools: their processes, time limit and stores, and where templates
 * take values from. They hold for all annotated types of a compilation.
 */
public final class ToolOptions {

  private ToolOptions() {}

  /**
   * Returns a problem for each value that cannot be used; options of stores are checked elsewhere.
   */
  static Stream<Diagnostic> problems(Map<String, String> options) {
    String worker = worker(options);
    Stream<Diagnostic> workers =
        worker.equals("on") || worker.equals("off")
            ? Stream.empty()
            : Stream.of(
                OptionProblems.badChoice(
                    Options.TYPED + "worker", worker, "on or off", List.of("on", "off")));
    Stream<Diagnostic> erb =
        ErbProblems.ofOptions(erb(options), options.containsKey(Options.PREFIX + "erb.locales"))
            .stream();
    String seconds = text(options, "toolTimeout", "120");
    Stream<Diagnostic> limits =
        TimeLimit.parse(seconds).isPresent()
            ? Stream.empty()
            : Stream.of(Problems.badOption(Options.TYPED + "toolTimeout", seconds, TimeLimit.FORM));
    return Stream.of(workers, limits, erb).flatMap(problems -> problems);
  }

  /** Whether tools may start processes. */
  public static boolean workers(Map<String, String> options) {
    return !worker(options).equals("off");
  }

  /** Returns the seconds that a tool may take for a file. */
  public static int toolSeconds(Map<String, String> options) {
    return TimeLimit.parse(text(options, "toolTimeout", "")).orElse(TimeLimit.SECONDS);
  }

  private static String worker(Map<String, String> options) {
    return text(options, "worker", "on");
  }

  private static String text(Map<String, String> options, String name, String other) {
    // javac gives null for an option without a value.
    return Objects.requireNonNullElse(options.getOrDefault(Options.PREFIX + name, other), "");
  }

  /** Returns where templates take values from. */
  public static ErbOptions erb(Map<String, String> options) {
    return ErbOptions.of(
        option(options, "erb.values").value(),
        option(options, "erb.locales").value(),
        option(options, "erb.locale").value());
  }

  /** Returns where results of tools are stored. */
  public static Caches.Choice caches(Map<String, String> options) {
    return new Caches.Choice(
        option(options, "cache"),
        option(options, "cacheSize"),
        option(options, "remoteCache"),
        option(options, "remoteCacheMode"));
  }

  private static Caches.Option option(Map<String, String> options, String name) {
    // javac gives null for an option without a value.
    return new Caches.Option(
        Options.TYPED + name,
        options.containsKey(Options.PREFIX + name)
            ? Optional.of(Objects.requireNonNullElse(options.get(Options.PREFIX + name), ""))
            : Optional.empty());
  }
}
