package dev.assetbundle.processor.language.script.service;

import dev.assetbundle.processor.language.script.run.ScriptOutput;
import dev.assetbundle.processor.process.Helpers;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Has scripts worked on in a JVM of its own, or here if that cannot be had. It is the same code in
 * both, so nobody sees from a result where it was made.
 *
 * <p>Most of what the engines take for the scripts of an application is a JVM that gets warm, and
 * one whose flags are ours takes less than half of it.
 */
public final class ScriptService implements AutoCloseable {

  /** What one script may take where nobody says otherwise. */
  private static final int LIMIT = 120;

  // For a process that does not even say that the time of a script is over.
  private static final int SECONDS = 60;
  private static final int CHARACTERS_A_SECOND = 10_000;

  /** What is smaller is done sooner than another JVM starts, where the engines are warm. */
  private static final int SMALL = 32 * 1024;

  /**
   * Whether a build has ended before in this JVM, with the same class loader: then it is an editor
   * or a daemon, where engines get warm and stay so.
   */
  private static final AtomicBoolean LASTING = new AtomicBoolean();

  private final Helpers helpers;
  private final int limit;
  private final AtomicLong waiting = new AtomicLong();

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
   * Starts the JVM for scripts that are about to come and warms it with nothing at all, for which
   * it waits.
   */
  public void expect() {
    if (!LASTING.get()) {
      elsewhere(ScriptTask.MINIFY, "");
    }
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
      // What ends or says such things once is not asked again.
      helpers.close();
      return Optional.empty();
    } catch (CancellationException e) {
      // Whoever wants to finish all the same can do the work, which nothing interrupts.
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
