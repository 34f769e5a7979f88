package dev.assetbundle.processor.language.sass.service;

import dev.assetbundle.processor.diagnostic.ToolProblems;
import dev.assetbundle.processor.language.sass.engine.SassEngine;
import dev.assetbundle.processor.language.sass.engine.SassHost;
import dev.assetbundle.processor.language.sass.engine.SassRefusal;
import dev.assetbundle.processor.language.sass.engine.SassResult;
import dev.assetbundle.processor.language.sass.libsass.SassLibsass;
import dev.assetbundle.processor.language.sass.syntax.SassSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Has libsass run in a process of its own, or here if none can be had. It is the same code in both.
 * A thread in it does not mind an interruption: here it goes on until the JVM ends, there its
 * process is ended as soon as nobody else needs it.
 */
public final class SassService implements AutoCloseable {

  private final Optional<Supplier<Optional<List<String>>>> command;
  private final List<SassHelper> helpers = new ArrayList<>();
  private final Object alone = new Object();
  private final AtomicInteger runs = new AtomicInteger();
  private boolean closed;

  private SassService(Optional<Supplier<Optional<List<String>>>> command) {
    this.command = command;
  }

  /** Returns one that works here. */
  public static SassService here() {
    return new SassService(Optional.empty());
  }

  /** Returns one that starts a process with the first file; it ends when this is closed. */
  public static SassService inWorker() {
    return in(SassWorker::command);
  }

  static SassService in(Supplier<Optional<List<String>>> command) {
    return new SassService(Optional.of(command));
  }

  /** Starts the engine for files that are about to come, and waits until it is there. */
  public void expect() {
    if (command.isEmpty() || !helper().isReady()) {
      SassLibsass.load();
    }
  }

  /** Returns the engine. */
  public SassEngine engine() {
    return command.isEmpty() ? inThisJvm() : new Remote();
  }

  // Not before it is needed: its classes belong to a native library.
  private static SassEngine inThisJvm() {
    return new SassLibsass();
  }

  private synchronized SassHelper helper() {
    return helpers.stream()
        .filter(SassHelper::isOpen)
        .findFirst()
        .orElseGet(
            () -> {
              SassHelper helper = new SassHelper(command.orElseThrow());
              helpers.add(helper);
              if (closed) {
                helper.close();
              }
              return helper;
            });
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    helpers.forEach(SassHelper::close);
  }

  private final class Remote implements SassEngine {

    @Override
    public String id() {
      return SassLibsass.ID;
    }

    @Override
    public boolean isCurrent() {
      return false;
    }

    @Override
    public SassResult compile(SassSource entry, SassHost host) {
      int run = runs.incrementAndGet();
      Optional<byte[]> question = SassExchange.question(entry, run);
      SassHelper helper = helper();
      if (question.isEmpty() || !helper.isReady()) {
        return inThisJvm().compile(entry, host);
      }
      try {
        Optional<SassResult> result = ask(helper, entry, run, host, question.get());
        if (result.isPresent()) {
          return result.get();
        }
        // It may have ended over another file; with only one at a time it is known which.
        synchronized (alone) {
          try (SassHelper other = new SassHelper(command.orElseThrow())) {
            return ask(other, entry, run, host, question.get())
                .orElseGet(() -> ended(other.status()));
          }
        }
      } catch (IOException e) {
        // What cannot be said without loss.
        return inThisJvm().compile(entry, host);
      }
    }

    private Optional<SassResult> ask(
        SassHelper helper, SassSource entry, int run, SassHost host, byte[] question)
        throws IOException {
      SassAsked asked = new SassAsked(entry, host);
      Optional<byte[]> answer = helper.ask(question, asked);
      if (Thread.currentThread().isInterrupted() || isClosed()) {
        throw new CancellationException("nobody waits for the file");
      }
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      SassResult result = asked.result(answer.get());
      helper.complaints(run).forEach(asked::complain);
      return Optional.of(result);
    }

    private static SassResult ended(OptionalInt status) {
      SassRefusal refusal =
          SassRefusal.of(
              ToolProblems.ended(
                  "libsass",
                  status,
                  "put dev.assetbundle:assetbundle-dart-sass on the processor path"));
      return new SassResult.Failed("", Optional.empty(), 0, 0, Optional.of(refusal));
    }
  }
}
