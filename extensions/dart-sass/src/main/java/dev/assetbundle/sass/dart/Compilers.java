package dev.assetbundle.sass.dart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The running compilers. One is enough but for the largest machines: it compiles several files at
 * once.
 */
final class Compilers {

  /**
   * For all engines of this class loader: a build has one for each syntax, made by {@link
   * java.util.ServiceLoader}, which cannot be told of each other.
   */
  static final Compilers SHARED = new Compilers(() -> Launcher.standard().start());

  /**
   * Dart Sass takes up 15 files at once and lets others wait. A file that waits for another one,
   * whose address it mentions, must not keep that one from being taken up.
   */
  static final int MOST_FILES = 14;

  /** Starts a compiler. */
  interface Start {
    CompilerProcess start() throws IOException;
  }

  private final Start start;
  private final List<CompilerProcess> processes = new ArrayList<>();
  private int users;

  Compilers(Start start) {
    this.start = start;
  }

  synchronized void join() {
    users++;
  }

  synchronized void leave() {
    users--;
    if (users == 0) {
      processes.forEach(CompilerProcess::close);
      processes.clear();
    }
  }

  /** Returns a conversation with a compiler that has room for one more file. */
  synchronized Conversation open() throws IOException {
    processes.removeIf(process -> !process.isAlive());
    for (CompilerProcess process : processes) {
      if (process.files() < MOST_FILES) {
        return process.open();
      }
    }
    CompilerProcess process = start.start();
    processes.add(process);
    return process.open();
  }
}
