package dev.assetbundle.processor.language.script;

import dev.assetbundle.processor.worker.Worker;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Minifies in a JVM of its own, or here if that cannot be had. It is the same code in both, so
 * nobody sees from a result where it was made.
 *
 * <p>Most of what Closure takes for the scripts of an application is a JVM that gets warm, and one
 * whose flags are ours takes less than half of it.
 */
final class ClosureService implements AutoCloseable {

  // Only so that nothing waits forever: the largest libraries take seconds.
  private static final int SECONDS = 60;
  private static final int CHARACTERS_A_SECOND = 10_000;

  /** What is smaller is done sooner than another JVM starts, where Closure is warm. */
  private static final int SMALL = 32 * 1024;

  /**
   * Whether a build has ended before in this JVM, with the same class loader: then it is an editor
   * or a daemon, where Closure gets warm and stays so.
   */
  private static final AtomicBoolean LASTING = new AtomicBoolean();

  private final Worker worker;

  private ClosureService(Worker worker) {
    this.worker = worker;
  }

  /** Returns one that works here. */
  static ClosureService here() {
    return new ClosureService(Worker.NONE);
  }

  /** Returns one that starts a JVM with the first script. */
  static ClosureService inWorker() {
    return new ClosureService(new Worker(ClosureWorker::command));
  }

  /** Returns one that asks a worker, as long as it answers. */
  static ClosureService in(Worker worker) {
    return new ClosureService(worker);
  }

  /**
   * Returns the script made shorter, as {@link ClosureScript#minify} does.
   *
   * @throws ScriptRefusal.Thrown if Closure does not know the script or would change its meaning
   */
  ClosureEngine.Output minify(String script, boolean mapping) {
    return elsewhere(script, mapping).orElseGet(() -> ClosureScript.minify(script, mapping));
  }

  private Optional<ClosureEngine.Output> elsewhere(String script, boolean mapping) {
    if (script.length() < SMALL && LASTING.get() && worker.handle().isEmpty()) {
      return Optional.empty();
    }
    int seconds = SECONDS + script.length() / CHARACTERS_A_SECOND;
    try {
      Optional<byte[]> answer =
          ClosureExchange.question(script, mapping)
              .flatMap(question -> worker.ask(question, seconds));
      return answer.isPresent() ? ClosureExchange.result(answer.get()) : Optional.empty();
    } catch (IOException e) {
      // What says such things once is not asked again.
      worker.close();
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    LASTING.set(true);
    worker.close();
  }
}
