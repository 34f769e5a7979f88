package dev.assetbundle.sass.dart;

import dev.assetbundle.processor.diagnostic.FailureReason;
import dev.assetbundle.processor.diagnostic.ToolProblems;
import dev.assetbundle.processor.language.sass.engine.SassEngine;
import dev.assetbundle.processor.language.sass.engine.SassHost;
import dev.assetbundle.processor.language.sass.engine.SassRefusal;
import dev.assetbundle.processor.language.sass.engine.SassResult;
import dev.assetbundle.processor.language.sass.syntax.SassSource;
import dev.assetbundle.processor.process.HelperEnded;
import dev.assetbundle.processor.process.HelperProcess;
import dev.assetbundle.processor.process.Helpers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Dart Sass 1.94.2. The compiler is started when there is something to compile; engines that live
 * at the same time share it, and it ends when the last of them is closed.
 */
public final class DartSassEngine implements SassEngine, AutoCloseable {

  static final String VERSION = "1.94.2";

  private static final String WITHOUT =
      "take dev.assetbundle:assetbundle-dart-sass off the processor path to use the built-in"
          + " libsass";

  private static final List<String> LIBRARIES =
      List.of(
          "de/larsgrefer/sass/embedded/connection/Packet.class",
          "com/sass_lang/embedded_protocol/EmbeddedSass.class",
          "com/google/protobuf/Message.class");

  private final Compilers compilers;
  private Optional<Helpers> joined = Optional.empty();
  private boolean closed;

  /**
   * Returns one that shares its compiler with all others.
   *
   * @throws NoClassDefFoundError if the jar of the extension is there without the libraries it
   *     needs, which is found out without loading them
   */
  public DartSassEngine() {
    this(Compilers.SHARED);
    for (String library : LIBRARIES) {
      if (DartSassEngine.class.getClassLoader().getResource(library) == null) {
        throw new NoClassDefFoundError(library.replace(".class", ""));
      }
    }
  }

  DartSassEngine(Compilers compilers) {
    this.compilers = compilers;
  }

  @Override
  public String id() {
    return "dart-sass/" + VERSION;
  }

  @Override
  public List<String> engines() {
    return Stream.concat(Stream.of(Archive.resource(Platform.current())), LIBRARIES.stream())
        .toList();
  }

  @Override
  public boolean isCurrent() {
    return true;
  }

  @Override
  public SassResult compile(SassSource entry, SassHost host) {
    try {
      return join().twice(compiler -> new Compilation(host).run(entry, compiler));
    } catch (HelperEnded e) {
      return failed(
          e.isExplained()
              ? notRunning(e)
              : SassRefusal.of(ToolProblems.ended("Dart Sass", e.status(), WITHOUT)));
    } catch (IOException e) {
      return failed(notRunning(e));
    }
  }

  /** Starts the compiler for files that are about to come; does nothing if this was closed. */
  @SuppressWarnings("EmptyCatch")
  void start() {
    try {
      Optional<Helpers> helpers = joinAhead();
      if (helpers.isPresent()) {
        helpers.get().once(HelperProcess::isAlive);
      }
    } catch (IOException e) {
      // The first file reports it.
    }
  }

  private synchronized Optional<Helpers> joinAhead() {
    return closed ? Optional.empty() : Optional.of(join());
  }

  private static SassRefusal notRunning(IOException why) {
    return SassRefusal.of(
        "sass-engine", "Dart Sass does not run here: " + FailureReason.of(why), WITHOUT);
  }

  private static SassResult failed(SassRefusal refusal) {
    return new SassResult.Failed("", Optional.empty(), 0, 0, Optional.of(refusal));
  }

  private synchronized Helpers join() {
    if (joined.isEmpty()) {
      joined = Optional.of(compilers.join());
    }
    return joined.get();
  }

  /** Ends the compiler if nobody else uses it. A later compilation starts another one. */
  @Override
  public synchronized void close() {
    closed = true;
    if (joined.isPresent()) {
      compilers.leave();
      joined = Optional.empty();
    }
  }
}
