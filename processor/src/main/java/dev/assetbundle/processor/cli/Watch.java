package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.diagnostic.suggestion.Count;
import dev.assetbundle.processor.live.FolderWatch;
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
 * is ended. It prints one line for each build. Changes are found by looking at the files; where the
 * system has events, these tell when.
 */
final class Watch {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

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
    ChangedFiles files = new ChangedFiles(work.get().root(), work.get().libraries());
    Optional<FolderWatch> events =
        FolderWatch.open(work.get().root(), work.get().libraries(), FolderWatch.temporary());
    ending.wakeBy(() -> events.ifPresent(FolderWatch::wake));
    try (BuildSession session = work.get().session().get()) {
      String built = build(session, work.get().target().get(), "built");
      remember(session, files, events);
      out.println(built);
      out.println("watching " + work.get().root() + "; Ctrl-C ends it");
      long cost = 0;
      while (!isEndedBeforeNext(events, cost)) {
        long start = System.nanoTime();
        List<String> changes = isSame(events) ? List.of() : files.find();
        cost = System.nanoTime() - start;
        if (!changes.isEmpty()) {
          String line = ChangedFiles.line(settled(files, changes));
          String done = build(session, work.get().target().get(), line);
          remember(session, files, events);
          // Only now: whoever reads it may save the next file at once.
          out.println(done);
        }
      }
    } finally {
      events.ifPresent(FolderWatch::close);
    }
    return true;
  }

  private static void remember(
      BuildSession session, ChangedFiles files, Optional<FolderWatch> events) {
    files.remember(session.seen());
    events.ifPresent(one -> one.follow(session.seen()));
  }

  private boolean isEndedBeforeNext(Optional<FolderWatch> events, long cost) {
    if (events.isEmpty()) {
      return ending.isAskedWithin(FolderWatch.pause(cost));
    }
    try {
      if (!ending.isAskedWithin(0)) {
        events.get().awaitNext(cost);
      }
      return ending.isAskedWithin(0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Whether events tell that no file changed. */
  private static boolean isSame(Optional<FolderWatch> events) {
    return events.flatMap(FolderWatch::take).filter(Set::isEmpty).isPresent();
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

  /** Builds, prints what is wrong and returns a line about the build. */
  private String build(BuildSession session, FolderTarget target, String why) {
    long start = System.nanoTime();
    session.build(target);
    target.endProgress();
    long millis = millisSince(start);
    session.problems().stream().filter(said::add).forEach(console::print);
    return CLOCK.format(LocalTime.now(ZoneId.systemDefault()))
        + " "
        + why
        + ": "
        + result(target, millis);
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }

  private static String result(FolderTarget target, long millis) {
    List<String> parts = new ArrayList<>();
    parts.add(target.written() == 0 ? "nothing" : Count.of(target.written(), "file"));
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
    return count == 0 ? Optional.empty() : Optional.of(Count.of(count, name));
  }
}
