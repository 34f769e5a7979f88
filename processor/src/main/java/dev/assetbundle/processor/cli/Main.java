package dev.assetbundle.processor.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

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
   * @param out receives what was asked for: the usage
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
    err.print(USAGE);
    return 1;
  }
}
