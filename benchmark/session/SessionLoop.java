package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.session.BuildSession;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What a build in a session takes that has built the same before: with nothing changed, and with one
 * line added to a file. Arguments: how often, folder of a copy of an application, folder for
 * outputs, and files to change, relative to the application.
 */
final class SessionLoop {

  private static final PrintStream NOWHERE = new PrintStream(PrintStream.nullOutputStream());

  private SessionLoop() {}

  public static void main(String[] arguments) throws IOException {
    int rounds = Integer.parseInt(arguments[0]);
    Path root = Path.of(arguments[1]);
    List<String> options =
        List.of(
            "--root=" + root,
            "--out=" + arguments[2],
            "--manifests=application.js,application.css",
            "--cache=off",
            "--no-precompress");
    Precompile.Work work = new Precompile(options, NOWHERE, NOWHERE).work().orElseThrow();
    try (BuildSession session = work.session().get()) {
      System.out.printf("first build             %7.1f ms%n", build(session, work));
      double[] same = new double[rounds];
      for (int i = 0; i < rounds; i++) {
        same[i] = build(session, work);
      }
      print("nothing changed", same);
      for (String name : Arrays.asList(arguments).subList(3, arguments.length)) {
        Path file = root.resolve(name);
        String text = Files.readString(file);
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
          Files.writeString(file, text + added(name, i), StandardCharsets.UTF_8);
          times[i] = build(session, work);
        }
        Files.writeString(file, text);
        print(name.substring(name.lastIndexOf('/') + 1) + " changed", times);
      }
    }
  }

  private static String added(String name, int round) {
    return name.endsWith("css")
        ? "\n.round" + round + " { top: " + round + "px; }\n"
        : "\nwindow.round = " + round + ";\n";
  }

  private static double build(BuildSession session, Precompile.Work work) {
    FolderTarget target = work.target().get();
    long start = System.nanoTime();
    session.build(target);
    return (System.nanoTime() - start) / 1e6;
  }

  private static void print(String row, double[] times) {
    Arrays.sort(times);
    System.out.printf(
        "%-23s %7.1f ms (median of %d; %.1f to %.1f)%n",
        row, times[times.length / 2], times.length, times[0], times[times.length - 1]);
  }
}
