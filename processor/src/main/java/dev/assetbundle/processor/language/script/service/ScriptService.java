package dev.assetbundle.processor.language.script.service;

import dev.assetbundle.processor.language.script.run.ScriptOutput;
import dev.assetbundle.processor.process.Helpers;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Works on scripts in a JVM of its own, or in this one if that cannot be started. The code is the
 * same in both, and so are the results.
 *
 * <p>Most of the time of the engines for the scripts of an application is the warm-up of the JVM,
 * and with flags of our own that takes less than half as long.
 */
public final class ScriptService implements AutoCloseable {

  /** The limit in seconds for one script where no build sets another. */
  private static final int LIMIT = 120;

  // Additional time for a process that does not answer that the time of a script is over.
  private static final int SECONDS = 60;
  private static final int CHARACTERS_A_SECOND = 10_000;

  /** Smaller scripts take less time than the start of another JVM, if the engines are warm. */
  private static final int SMALL = 32 * 1024;

  /**
   * Whether a build has ended before in this JVM, with the same class loader: then it is an editor
   * or a daemon, where engines get warm and stay so.
   */
  private static final AtomicBoolean LASTING = new AtomicBoolean();

  private final Helpers helpers;
  private final int limit;
  private final AtomicLong waiting = new AtomicLong();
  private final Set<ScriptTask> expected = ConcurrentHashMap.newKeySet();

  private ScriptService(Helpers helpers, int limit) {
    this.helpers = helpers;
    this.limit = limit;
  }

  /** Returns one that works here and gives each script so many seconds. */
  public static ScriptService here(int seconds) {
    return new ScriptService(Helpers.none(), seconds);
  }

  /** Returns one that starts a JVM with the first script, and ends it when it is closed. */
  public static ScriptService inWorker(int seconds) {
    return new ScriptService(ScriptWorker.processes(seconds), seconds);
  }

  /** Returns one that asks these processes, as long as they answer. */
  static ScriptService in(Helpers helpers) {
    return new ScriptService(helpers, LIMIT);
  }

  /** Returns the seconds that one script may take. */
  public int limit() {
    return limit;
  }

  /** Returns what {@link ScriptTask#run} does, or throws the same. */
  public ScriptOutput run(ScriptTask task, String script) {
    return elsewhere(task, script).orElseGet(() -> task.run(script, limit));
  }

  /**
   * Starts the JVM for scripts that are about to come and warms the engine of the task with nothing
   * at all, once, for which it waits.
   */
  public void expect(ScriptTask task) {
    if (!LASTING.get() && expected.add(task)) {
      elsewhere(task, "");
    }
  }

  /** Is told that a build begins: if the JVM failed in an earlier one, another may be started. */
  public void begin() {
    helpers.tryAgain();
  }

  private Optional<ScriptOutput> elsewhere(ScriptTask task, String script) {
    if (script.length() < SMALL && LASTING.get() && helpers.handles().isEmpty()) {
      return Optional.empty();
    }
    // An engine may do one after the other.
    long seconds = limit + SECONDS + waiting.addAndGet(script.length()) / CHARACTERS_A_SECOND;
    try {
      Optional<byte[]> question = ScriptWorker.question(task, script);
      return question.isEmpty()
          ? Optional.empty()
          : ScriptWorker.result(helpers.once(process -> process.ask(question.get(), seconds)));
    } catch (IOException e) {
      // A process that ends or sends invalid answers is not used again in this build.
      helpers.giveUp(e);
      return Optional.empty();
    } catch (CancellationException e) {
      // The caller may still do the work itself, which is not interrupted.
      return Optional.empty();
    } finally {
      waiting.addAndGet(-script.length());
    }
  }

  @Override
  public void close() {
    LASTING.set(true);
    helpers.close();
  }
}
