package dev.assetbundle.processor;

import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.session.SessionTools;
import java.util.List;

/** A program that tells its build which files changed, and prints what processes it has then. */
public final class ExpectingBuild {

  private ExpectingBuild() {}

  public static void main(String[] arguments) throws InterruptedException {
    List<ProcessHandle> started;
    try (SessionTools build =
        new SessionTools(
            ExpectingBuild.class.getClassLoader(), Builds.settings(), true, 120, ErbOptions.NONE)) {
      build.expect(List.of("images/a.png", "css/a.css"));
      // Long enough for a process to start if it was going to.
      Thread.sleep(2000);
      System.out.println(children().size());
      build.expect(List.of("images/a.png", "js/cart.js"));
      System.out.println(children(1).size());
      build.expect(List.of("css/a.scss"));
      started = children(2);
      System.out.println(started.size());
    }
    for (ProcessHandle process : started) {
      process.onExit().join();
    }
    System.out.println(children().size());
  }

  private static List<ProcessHandle> children(int atLeast) throws InterruptedException {
    for (int i = 0; i < 600 && children().size() < atLeast; i++) {
      Thread.sleep(100);
    }
    return children();
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current().children().toList();
  }
}
