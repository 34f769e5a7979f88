package dev.assetbundle.runtime.internal.export.command;

import dev.assetbundle.runtime.internal.export.Cleaner;
import dev.assetbundle.runtime.internal.export.Exporter;
import dev.assetbundle.runtime.internal.export.Published;
import dev.assetbundle.runtime.internal.export.Verifier;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Runs a command.
 *
 * @param loader where bundles are looked for
 * @param out receives what was done
 * @param err receives what is wrong
 */
public record ExportCommand(ClassLoader loader, PrintStream out, PrintStream err) {

  /** Everything that was asked for was done. */
  private static final int DONE = 0;

  private static final int FAILED = 1;

  /** Nothing was done, since the arguments are wrong. */
  private static final int MISUSED = 2;

  private static final double KILO = 1000;

  /** Runs a command, and returns the exit status of its process. */
  public int run(List<String> words) {
    if (words.contains("--help")) {
      out.print(usage());
      return DONE;
    }
    try {
      return run(Arguments.of(words)) ? DONE : FAILED;
    } catch (UsageException e) {
      err.println("error: " + e.getMessage());
      err.println("    --help tells all");
      return MISUSED;
    } catch (IOException e) {
      err.println("error: " + e.getMessage());
      return FAILED;
    }
  }

  private static String usage() {
    return Arrays.stream(Verb.values())
        .map(verb -> verb.usage().indent(2))
        .collect(
            Collectors.joining("", "usage: java -cp app.jar dev.assetbundle.runtime.Export\n", ""));
  }

  private boolean run(Arguments arguments) throws UsageException, IOException {
    Path folder = arguments.out();
    Runnable waiting = () -> out.println("waiting for another export into " + folder);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Cleaner cleaner = new Cleaner(folder, waiting);
    switch (arguments.verb()) {
      case EXPORT -> export(new Exporter(folder, now, waiting), arguments);
      case CLEAN -> removed(cleaner.clean(arguments.keep(), arguments.olderThan(), now), folder);
      case CLOBBER -> removed(cleaner.clobber(), folder);
      case VERIFY -> {
        return isRight(new Verifier(folder).verify(), folder);
      }
    }
    return true;
  }

  private void export(Exporter exporter, Arguments arguments) throws UsageException, IOException {
    try (Published published = Published.of(loader)) {
      if (published.files().isEmpty()) {
        throw new IOException(
            "no bundle is on the class path: no folder or jar of it has"
                + " META-INF/assetbundle/*.json, which the annotation processor writes");
      }
      ServerFiles servers = ServerFiles.of(arguments, published.files());
      Exporter.Done done = exporter.export(published.files());
      servers.write();
      int there = done.files() - done.written();
      out.println(
          "exported "
              + files(done.files())
              + ", compressed forms not counted, to "
              + exporter.folder()
              + ": "
              + done.written()
              + " written ("
              + size(done.bytes())
              + "), "
              + there
              + " there already");
      servers.texts().keySet().forEach(file -> out.println("wrote " + file));
    }
  }

  private void removed(List<Path> removed, Path folder) {
    removed.forEach(file -> out.println("removed " + file));
    out.println("removed " + files(removed.size()) + " from " + folder);
  }

  private boolean isRight(Verifier.Result result, Path folder) {
    for (String problem : result.problems()) {
      err.println("error: " + problem);
    }
    int wrong = result.problems().size();
    out.println(
        "compared "
            + files(result.files())
            + ", compressed forms among them, below "
            + folder
            + " with the manifest: "
            + (wrong == 0 ? "all are as they were exported" : wrong + " wrong; export again"));
    return wrong == 0;
  }

  private static String files(int count) {
    return count == 1 ? "1 file" : count + " files";
  }

  private static String size(long bytes) {
    return bytes < KILO
        ? bytes + " bytes"
        : bytes < KILO * KILO
            ? String.format(Locale.ROOT, "%.1f kB", bytes / KILO)
            : String.format(Locale.ROOT, "%.1f MB", bytes / KILO / KILO);
  }
}
