package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OptionProblems;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line, for building without javac: runs a {@link Command}. */
public final class Main {

  private static final String OPTIONS =
      """

      options: [--paths a,b] [--manifests x.js,y.css] [--statics GLOBS] [--prefix /assets]
               [--version V] [--no-minify] [--no-digest] [--no-precompress]
               [--css-urls relative|absolute|keep] [--unknown-assets error|warn|pass]
               [--allow-links] [--media-types ext=type/subtype,...] [--path JARS]
               [--source-maps none|external|hidden] [--cache DIR|off]
               [--cache-size 500m] [--remote-cache URL] [--remote-cache-mode read|read-write]
               [--no-worker]
               [--tool-timeout SECONDS]
               [--erb-values FILE] [--erb-locales GLOB] [--erb-locale en]
               [--esbuild FILE] [--browsers chrome100,safari15,...]
      """;

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
    if (command(words).filter(Command::isEndless).isPresent()) {
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
      out.print(usage());
      return 0;
    }
    Optional<Command> command = command(arguments);
    if (command.isEmpty()) {
      return refuse(arguments, err);
    }
    return command.get().run(arguments.subList(1, arguments.size()), out, err, ending);
  }

  private static Optional<Command> command(List<String> arguments) {
    return arguments.stream().findFirst().flatMap(Command::of);
  }

  private static String usage() {
    return Stream.of(Command.values())
        .map(command -> "java -jar assetbundle-processor-<version>-cli.jar " + command.usage())
        .collect(Collectors.joining("       ", "usage: ", OPTIONS));
  }

  private static int refuse(List<String> arguments, PrintStream err) {
    Optional<Diagnostic> unknown =
        arguments.stream()
            .findFirst()
            .map(name -> OptionProblems.unknownCommand(name, Command.words()));
    unknown.ifPresent(err::println);
    if (unknown.flatMap(Diagnostic::hint).isEmpty()) {
      err.print(usage());
    }
    return 1;
  }
}
