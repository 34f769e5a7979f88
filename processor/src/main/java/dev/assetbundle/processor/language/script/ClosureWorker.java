package dev.assetbundle.processor.language.script;

import com.google.javascript.jscomp.Compiler;
import dev.assetbundle.processor.worker.JavaCommand;
import dev.assetbundle.processor.worker.WorkerLoop;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A program that minifies scripts: what runs in the JVM of a {@link ClosureService}. */
final class ClosureWorker {

  private ClosureWorker() {}

  /** Returns how to start it; empty if that cannot be told. */
  static Optional<List<String>> command() {
    return JavaCommand.of(ClosureWorker.class, Compiler.class);
  }

  /** Minifies until standard input ends. */
  public static void main(String[] arguments) throws IOException {
    WorkerLoop.run(ClosureExchange::answer);
  }
}
