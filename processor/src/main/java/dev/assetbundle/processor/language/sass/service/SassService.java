package dev.assetbundle.processor.language.sass.service;

import dev.assetbundle.processor.diagnostic.ToolProblems;
import dev.assetbundle.processor.language.sass.engine.SassEngine;
import dev.assetbundle.processor.language.sass.engine.SassHost;
import dev.assetbundle.processor.language.sass.engine.SassRefusal;
import dev.assetbundle.processor.language.sass.engine.SassResult;
import dev.assetbundle.processor.language.sass.libsass.SassLibsass;
import dev.assetbundle.processor.language.sass.syntax.SassSource;
import dev.assetbundle.processor.process.CheckedFrames;
import dev.assetbundle.processor.process.HelperEnded;
import dev.assetbundle.processor.process.HelperProcess;
import dev.assetbundle.processor.process.Helpers;
import dev.assetbundle.processor.process.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Has libsass run in a process of its own, or here if none can be had. It is the same code in both.
 * Native code ignores an interrupt: in this JVM its thread goes on until the JVM ends, while a
 * process is ended as soon as no other work needs it.
 */
public final class SassService implements AutoCloseable {

  /** How to start a process. */
  interface Command {
    ProcessBuilder get() throws IOException;
  }

  /** For the library to be unpacked and loaded, on any machine. */
  private static final int START_SECONDS = 60;

  /** For what was written before the answer to come through another pipe. */
  private static final int LAST_WORD_MILLIS = 5000;

  private final Optional<Helpers> helpers;
  private final SassComplaints complaints = new SassComplaints();
  private final AtomicInteger runs = new AtomicInteger();

  private SassService(Optional<Command> command) {
    this.helpers = command.map(how -> new Helpers(() -> start(how)));
  }

  /** Returns one that works here. */
  public static SassService here() {
    return new SassService(Optional.empty());
  }

  /** Returns one that starts a process with the first file; it ends when this is closed. */
  public static SassService inWorker() {
    return in(SassWorker::command);
  }

  static SassService in(Command command) {
    return new SassService(Optional.of(command));
  }

  private HelperProcess start(Command command) throws IOException, InterruptedException {
    HelperProcess process =
        HelperProcess.start(command.get(), new CheckedFrames(), complaints.lines());
    try {
      process.ask(new byte[0], START_SECONDS);
      return process;
    } catch (InterruptedException e) {
      process.close();
      throw e;
    }
  }

  /** Is told that a build begins: if there was no process in an earlier one, it may start now. */
  public void begin() {
    helpers.ifPresent(Helpers::tryAgain);
  }

  /** Starts the engine for files that are about to come, and waits until it is there. */
  public void expect() {
    if (!isReady()) {
      SassLibsass.load();
    }
  }

  private boolean isReady() {
    try {
      return helpers.isPresent() && helpers.get().once(HelperProcess::isAlive);
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the engine. */
  public SassEngine engine() {
    return helpers.<SassEngine>map(Remote::new).orElseGet(SassService::inThisJvm);
  }

  // Not before it is needed: its classes belong to a native library.
  private static SassEngine inThisJvm() {
    return new SassLibsass();
  }

  @Override
  public void close() {
    helpers.ifPresent(Helpers::close);
  }

  private final class Remote implements SassEngine {

    private final Helpers helpers;

    Remote(Helpers helpers) {
      this.helpers = helpers;
    }

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
      try {
        List<String> texts = new ArrayList<>(List.of("" + run));
        texts.addAll(SassExchange.texts(entry));
        byte[] question = Texts.write(texts);
        return helpers.twice(process -> ask(process, question, run, new SassAsked(entry, host)));
      } catch (HelperEnded e) {
        return ended(e.status());
      } catch (IOException e) {
        // There is no process, or something that cannot be said without loss.
        return inThisJvm().compile(entry, host);
      }
    }

    private SassResult ask(HelperProcess process, byte[] question, int run, SassAsked asked)
        throws IOException, InterruptedException {
      SassResult result = asked.result(process.ask(question, Integer.MAX_VALUE, asked));
      complaints.of(run, LAST_WORD_MILLIS).forEach(asked::complain);
      return result;
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
