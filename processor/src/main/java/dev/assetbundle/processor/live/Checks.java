package dev.assetbundle.processor.live;

import dev.assetbundle.processor.incremental.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Finds out whether anything changed, and builds it. For one thread; others may ask how long what
 * it found holds.
 */
final class Checks implements AutoCloseable {

  /** With more names than this, the result of a check holds for {@link #LEAST_FOR_MANY}. */
  private static final int MANY = 5000;

  // The result of a check holds for as long as the check took, within these limits, so that the
  // requests of one page share it.
  private static final long LEAST = TimeUnit.MILLISECONDS.toNanos(2);

  /** A check may have cost more because the machine had other work. */
  private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(10);

  private static final long LEAST_FOR_MANY = TimeUnit.MILLISECONDS.toNanos(300);

  private final LiveSource source;
  private final boolean watches;
  private final Reports reports;
  private final LiveState.Start start;
  private volatile LiveSession session;
  private volatile Optional<FolderWatch> watch = Optional.empty();
  private Optional<LiveState> state = Optional.empty();
  private volatile int names;
  private volatile long cost;
  private volatile long ended;
  private volatile boolean isRestarted;

  /** Whether the last check failed, after which nothing is known of what changed. */
  private boolean isBroken;

  /**
   * Opens the session of a source.
   *
   * @param watches whether events of the file system are used
   * @throws IOException if there is nothing to build; the message says why, and what to do
   */
  Checks(LiveSource source, boolean watches, Reports reports) throws IOException {
    this.source = source;
    this.start = new LiveState.Start(source.id(), System.currentTimeMillis());
    this.watches = watches;
    this.reports = reports;
    this.session = new LiveSession(source.bundles());
    watch();
  }

  private void watch() {
    if (watches) {
      watch = FolderWatch.open(base(), session.bundles().libraries(), source.sentinels());
    }
  }

  /** Returns the events about the files; empty if the system gives none. */
  Optional<FolderWatch> events() {
    return watch;
  }

  /** Returns the folder that sources are relative to. */
  Path base() {
    return session.bundles().base();
  }

  /** Whether so little time is over since the last check that its result still counts. */
  boolean isFresh() {
    long least = names > MANY ? LEAST_FOR_MANY : Math.min(LONGEST, Math.max(LEAST, cost));
    return System.nanoTime() - ended < least
        && !isRestarted
        && watch.filter(FolderWatch::hasEvents).isEmpty();
  }

  /** Makes the next state one of an application that has started again. */
  void restart() {
    isRestarted = true;
  }

  /** Returns what the last check cost that built nothing, in nanoseconds. */
  long cost() {
    return cost;
  }

  /** Returns the state after all changes until now. */
  LiveState check() {
    boolean wasRestarted = isRestarted;
    isRestarted = false;
    long begin = System.nanoTime();
    try {
      update(begin);
      isBroken = false;
    } catch (RuntimeException | Error e) {
      isBroken = true;
      session.broke();
      take(LiveSession.Built.broken(e));
      end(begin, true);
    }
    if (wasRestarted) {
      state = state.map(LiveState::restarted);
    }
    return state.orElseThrow();
  }

  /** Says that something else failed than a build. */
  void report(Throwable failure) {
    reports.say(LiveSession.Built.broken(failure).said());
  }

  private void update(long begin) {
    boolean isSame = isSourceSame();
    Optional<Set<String>> changed =
        watch.isPresent() && isSame ? watch.get().take() : Optional.empty();
    boolean isKnown = state.isPresent() && changed.isPresent() && !isBroken;
    if (isKnown && changed.get().isEmpty()) {
      end(begin, true);
      return;
    }
    Optional<LiveSession.Built> built = session.build(isKnown ? changed : Optional.empty());
    built.ifPresent(this::take);
    follow();
    end(begin, built.isEmpty());
  }

  private void take(LiveSession.Built built) {
    NextState next = new NextState(base(), start, state, built.said()).with(built.bundles());
    state = Optional.of(next.state());
    reports.say(built.said());
  }

  private void follow() {
    Snapshot inputs = session.inputs();
    names = inputs.states().size();
    watch.ifPresent(events -> events.follow(inputs));
  }

  private void end(long begin, boolean isCheck) {
    ended = System.nanoTime();
    if (isCheck) {
      cost = ended - begin;
    }
  }

  private boolean isSourceSame() {
    Bundles now;
    try {
      now = source.bundles();
    } catch (IOException e) {
      return true;
    }
    if (now.equals(session.bundles())) {
      return true;
    }
    LiveSession next = new LiveSession(now);
    session.close();
    session = next;
    watch.ifPresent(FolderWatch::close);
    watch();
    return false;
  }

  @Override
  public void close() {
    watch.ifPresent(FolderWatch::close);
    session.close();
  }
}
