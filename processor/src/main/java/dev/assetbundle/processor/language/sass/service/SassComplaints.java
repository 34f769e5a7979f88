package dev.assetbundle.processor.language.sass.service;

import dev.assetbundle.processor.language.sass.engine.SassNotice;
import dev.assetbundle.processor.language.sass.engine.SassOutput;
import dev.assetbundle.processor.language.sass.libsass.SupplementaryCharacters;
import dev.assetbundle.processor.model.url.PercentEscapes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the warnings of libsass, which it only writes to the standard error of its process. Paths
 * in them tell to which compilation they belong; other lines are ignored.
 */
public final class SassComplaints {

  private static final String PLACE = "on line (\\d+)(?:, column (\\d+))? of (.*)";

  /** The place comes first, and the text up to an empty line. */
  private static final Pattern HEAD = Pattern.compile("(DEPRECATION )?WARNING " + PLACE + ":");

  /** The text begins here and ends with a line that tells the place. */
  private static final String START = "DEPRECATION WARNING: ";

  private static final Pattern FOOT = Pattern.compile("\\s+" + PLACE);
  private static final Pattern PATH = Pattern.compile(".*" + SassOutput.MARK + "(\\d+)/(.*)");
  private static final Pattern END = Pattern.compile(SassOutput.MARK + "(\\d+)/ is done");

  private final Map<Integer, List<SassComplaint>> complaints = new HashMap<>();
  private final Set<Integer> done = new HashSet<>();

  /** Returns the line that says that a compilation writes no more. */
  static String end(int run) {
    return SassOutput.MARK + run + "/ is done";
  }

  /** Returns what takes the lines of one process. */
  Consumer<String> lines() {
    return new Lines();
  }

  /** What one process writes, line by line. */
  private final class Lines implements Consumer<String> {

    private final StringBuilder text = new StringBuilder();
    private String head = "";

    @Override
    public void accept(String line) {
      Matcher end = END.matcher(line);
      if (end.matches()) {
        flush();
        done(Integer.parseInt(end.group(1)));
      } else if (line.startsWith(START) || HEAD.matcher(line).matches()) {
        flush();
        head = line;
      } else if (line.isBlank()) {
        flush();
      } else if (!head.isEmpty()) {
        body(line);
      }
    }

    private void body(String line) {
      Matcher foot = FOOT.matcher(line);
      if (head.startsWith(START) && foot.matches()) {
        add(SassNotice.Kind.DEPRECATION, head.substring(START.length()) + "\n" + text, foot, 1);
        head = "";
        text.setLength(0);
      } else {
        text.append(line).append('\n');
      }
    }

    private void flush() {
      Matcher start = HEAD.matcher(head);
      if (start.matches()) {
        boolean isDeprecation = start.group(1) != null;
        add(
            isDeprecation ? SassNotice.Kind.DEPRECATION : SassNotice.Kind.WARN,
            text.toString(),
            start,
            2);
      }
      head = "";
      text.setLength(0);
    }
  }

  private synchronized void done(int run) {
    done.add(run);
    notifyAll();
  }

  /** Adds a text once, however often a loop comes by. */
  private synchronized void add(SassNotice.Kind kind, String message, Matcher place, int group) {
    Matcher path = PATH.matcher(place.group(group + 2));
    if (!path.matches()) {
      return;
    }
    int run = Integer.parseInt(path.group(1));
    String column = place.group(group + 1);
    SassComplaint complaint =
        new SassComplaint(
            kind,
            SupplementaryCharacters.show(message.strip()),
            run,
            SupplementaryCharacters.show(PercentEscapes.decode(path.group(2))),
            Integer.parseInt(place.group(group)),
            column == null ? 1 : Integer.parseInt(column));
    List<SassComplaint> before = complaints.computeIfAbsent(run, r -> new ArrayList<>());
    if (!before.contains(complaint)) {
      before.add(complaint);
    }
  }

  /** Returns and forgets what a compilation wrote; waits a while for its last word. */
  synchronized List<SassComplaint> of(int run, long millis) {
    long limit = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    try {
      for (long left = millis; !done.contains(run) && left > 0; ) {
        wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(limit - System.nanoTime());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    done.remove(run);
    List<SassComplaint> found = complaints.remove(run);
    return found == null ? List.of() : found;
  }

  /** What libsass writes to standard error about a file, in one compilation. */
  record SassComplaint(
      SassNotice.Kind kind, String message, int run, String path, int line, int column) {}
}
