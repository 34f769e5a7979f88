package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OptionProblems;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The command line, for building without javac: {@code precompile} builds into a folder, {@code
 * watch} does so again on each save, {@code serve} serves assets as they are edited, and {@code
 * report} writes a page about all of them.
 */
public final class Main {

  private static final String USAGE =
      """
      usage: java -jar assetbundle-processor-<version>-cli.jar precompile --root DIR --out DIR
               [--manifest-json FILE] [options]
               builds all assets into a folder
             java -jar assetbundle-processor-<version>-cli.jar watch --root DIR --out DIR
               [--manifest-json FILE] [options]
               builds as precompile does, and again whenever a file is saved
             java -jar assetbundle-processor-<version>-cli.jar serve --root DIR
               [--port 8080] [--host 127.0.0.1] [options]
               serves all assets as they are edited, and at / a page about them; port 0 is any
               that is free
             java -jar assetbundle-processor-<version>-cli.jar report --root DIR --out FILE.html
               [options]
               writes a page with all assets, their sizes and what they are made of

      options: [--paths a,b] [--manifests x.js,y.css] [--statics GLOBS] [--prefix /assets]
               [--version V] [--no-minify] [--no-digest] [--no-precompress]
               [--css-urls relative|absolute|keep] [--unknown-assets error|warn|pass]
               [--allow-links] [--media-types ext=type/subtype,...]
               [--source-maps none|external|hidden] [--cache DIR|off]
               [--cache-size 500m] [--remote-cache URL] [--remote-cache-mode read|read-write]
               [--no-worker]
               [--tool-timeout SECONDS]
               [--erb-values FILE] [--erb-locales GLOB] [--erb-locale en]
               [--esbuild FILE] [--browsers chrome100,safari15,...]
      """;

  private static final List<String> COMMANDS = List.of("precompile", "watch", "serve", "report");

  /** Commands that do not end by themselves. */
  private static final Set<String> ENDLESS = Set.of("watch", "serve");

  private Main() {}

  /**
   * Runs a command and ends the JVM with status 0, or 1 if there was an error. A command that runs
   * until it is ended has status 0 then.
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Ending ending = new Ending();
    List<String> words = Arrays.asList(arguments);
    if (words.stream().findFirst().filter(ENDLESS::contains).isPresent()) {
      ending.askWithProcess();
    }
    int status = run(words, out, err, ending);
    ending.ended();
    System.exit(status);
  }

  /** Runs a command that ends by itself, and returns its exit status. */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    return run(arguments, out, err, new Ending());
  }

  /**
   * Runs a command and returns its exit status.
   *
   * @param out receives the usage if it was requested, and what a command tells besides problems
   * @param err receives every diagnostic, and the usage if there is no such command
   * @param ending ends a command that does not end by itself
   */
  static int run(List<String> arguments, PrintStream out, PrintStream err, Ending ending) {
    if (arguments.contains("--help")) {
      out.print(USAGE);
      return 0;
    }
    String command = arguments.isEmpty() ? "" : arguments.get(0);
    List<String> options = arguments.subList(Math.min(1, arguments.size()), arguments.size());
    return switch (command) {
      case "precompile" -> new Precompile(options, out, err).run();
      case "watch" -> new Watch(options, out, err, ending).run();
      case "serve" -> new Serve(options, out, err, ending).run();
      case "report" -> new Report(options, out, err).run();
      default -> refuse(arguments, err);
    };
  }

  private static int refuse(List<String> arguments, PrintStream err) {
    Optional<Diagnostic> unknown =
        arguments.stream().findFirst().map(name -> OptionProblems.unknownCommand(name, COMMANDS));
    unknown.ifPresent(err::println);
    if (unknown.flatMap(Diagnostic::hint).isEmpty()) {
      err.print(USAGE);
    }
    return 1;
  }
}
