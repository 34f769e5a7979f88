package dev.assetbundle.sass.dart;

import dev.assetbundle.processor.process.Helpers;

/** The running compilers, for as long as an engine needs them. */
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

  private final Helpers.Start start;
  private Helpers helpers = Helpers.none();
  private int users;

  Compilers(Helpers.Start start) {
    this.start = start;
  }

  synchronized Helpers join() {
    if (users == 0) {
      helpers = new Helpers(start, MOST_FILES);
    }
    users++;
    return helpers;
  }

  /** Ends them if nobody else uses them, so that none is there after the build. */
  synchronized void leave() {
    users--;
    if (users == 0) {
      helpers.closeAndWait();
    }
  }
}
