package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.record.BuildRecord;
import dev.assetbundle.processor.session.BuildSession;
import java.io.PrintStream;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The command that builds as {@code precompile} does, and again whenever a file is saved, until it
 * is ended. It prints one line for each build. Changes are found by looking at the files, not by
 * events of the system, which do not exist on every disk.
 */
final class Watch {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private static final long LEAST_WAIT_MILLIS = 300;

  /** So that looking takes at most a twentieth of the time, however large the project is. */
  private static final long WAIT_FOR_EACH_CHECK = 20;

  /** Editors write a file in several steps. */
  private static final long SAVING_MILLIS = 30;

  private final List<String> arguments;
  private final PrintStream out;
  private final Console console;
  private final Ending ending;
  private final Set<Diagnostic> said = new HashSet<>();

  Watch(List<String> arguments, PrintStream out, PrintStream err, Ending ending) {
    this.arguments = arguments;
    this.out = out;
    this.console = new Console(err);
    this.ending = ending;
  }

  int run() {
    return console.run(Precompile.PATHS, this::isWatched);
  }

  private boolean isWatched() {
    Optional<Precompile.Work> work = new Precompile(arguments, out, console).work();
    if (work.isEmpty()) {
      return false;
    }
    ChangedFiles files = new ChangedFiles(work.get().root());
    try (BuildSession session = work.get().session().get()) {
      build(session, work.get().target().get(), "built");
      files.remember(session.seen());
      out.println("watching " + work.get().root() + "; Ctrl-C ends it");
      long wait = LEAST_WAIT_MILLIS;
      while (!ending.isAskedWithin(wait)) {
        long start = System.nanoTime();
        List<String> changes = files.find();
        wait = LEAST_WAIT_MILLIS + WAIT_FOR_EACH_CHECK * millisSince(start);
        if (!changes.isEmpty()) {
          build(session, work.get().target().get(), ChangedFiles.line(settled(files, changes)));
          files.remember(session.seen());
        }
      }
    }
    return true;
  }

  private List<String> settled(ChangedFiles files, List<String> changes) {
    List<String> before = List.of();
    List<String> now = changes;
    while (!now.equals(before) && !ending.isAskedWithin(SAVING_MILLIS)) {
      before = now;
      now = files.find();
    }
    return now.isEmpty() ? changes : now;
  }

  private void build(BuildSession session, FolderTarget target, String why) {
    long start = System.nanoTime();
    session.build(target);
    target.endProgress();
    long millis = millisSince(start);
    session.problems().stream().filter(said::add).forEach(console::print);
    out.println(
        CLOCK.format(LocalTime.now(ZoneId.systemDefault()))
            + " "
            + why
            + ": "
            + result(target, millis));
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }

  private static String result(FolderTarget target, long millis) {
    List<String> parts = new ArrayList<>();
    parts.add(target.written() == 0 ? "nothing" : count(target.written(), "file"));
    count(target, Severity.ERROR, "error").ifPresent(parts::add);
    count(target, Severity.WARNING, "warning").ifPresent(parts::add);
    return "wrote " + String.join(", ", parts) + ", in " + millis + " ms";
  }

  private static Optional<String> count(FolderTarget target, Severity severity, String name) {
    int count =
        target.findings().stream()
            .map(BuildRecord.Finding::diagnostic)
            .filter(found -> found.severity() == severity)
            .collect(Collectors.toSet())
            .size();
    return count == 0 ? Optional.empty() : Optional.of(count(count, name));
  }

  private static String count(int count, String name) {
    return count + " " + name + (count == 1 ? "" : "s");
  }
}
