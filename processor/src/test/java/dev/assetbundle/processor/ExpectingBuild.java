package dev.assetbundle.processor;

import java.util.List;

/** A program that tells its build which files changed, and prints what processes it has then. */
final class ExpectingBuild {

  private ExpectingBuild() {}

  public static void main(String[] arguments) throws InterruptedException {
    List<ProcessHandle> started;
    try (AssetBuild build = new AssetBuild(ExpectingBuild.class.getClassLoader(), true, 120)) {
      build.expect(List.of("images/a.png", "css/a.css", "css/a.scss"));
      // Long enough for a process to start if it was going to.
      Thread.sleep(2000);
      System.out.println(children().size());
      build.expect(List.of("images/a.png", "js/cart.js"));
      for (int i = 0; i < 600 && children().isEmpty(); i++) {
        Thread.sleep(100);
      }
      started = children();
      System.out.println(started.size());
    }
    for (ProcessHandle process : started) {
      process.onExit().join();
    }
    System.out.println(children().size());
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current().children().toList();
  }
}
