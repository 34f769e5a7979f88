package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OptionProblems;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The command line: {@code precompile} builds into a folder, without javac. */
public final class Main {

  private static final String USAGE =
      """
      usage: java -jar assetbundle-processor-<version>-cli.jar precompile --root DIR --out DIR
               [--paths a,b] [--manifests x.js,y.css] [--statics GLOBS] [--prefix /assets]
               [--version V] [--no-minify] [--no-digest] [--no-precompress]
               [--css-urls relative|absolute|keep] [--unknown-assets error|warn|pass]
               [--allow-links] [--media-types ext=type/subtype,...]
               [--source-maps none] [--manifest-json FILE] [--cache DIR|off]
               [--cache-size 500m] [--remote-cache URL] [--remote-cache-mode read|read-write]
               [--no-worker]
               [--tool-timeout SECONDS]
               [--erb-values FILE] [--erb-locales GLOB] [--erb-locale en]
      """;

  private static final List<String> COMMANDS = List.of("precompile");

  private Main() {}

  /** Runs a command and ends the JVM with status 0, or 1 if there was an error. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(Arrays.asList(arguments), out, err));
  }

  /**
   * Runs a command and returns its exit status.
   *
   * @param out receives the usage if it was requested
   * @param err receives every diagnostic, and the usage if there is no such command
   */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.contains("--help")) {
      out.print(USAGE);
      return 0;
    }
    if (!arguments.isEmpty() && arguments.get(0).equals("precompile")) {
      return new Precompile(arguments.subList(1, arguments.size()), err).run();
    }
    Optional<Diagnostic> unknown =
        arguments.stream().findFirst().map(name -> OptionProblems.unknownCommand(name, COMMANDS));
    unknown.ifPresent(err::println);
    if (unknown.flatMap(Diagnostic::hint).isEmpty()) {
      err.print(USAGE);
    }
    return 1;
  }
}
