package dev.assetbundle.processor.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A worker that gives questions back, and does some that a worker should not do. */
final class Echo {

  private Echo() {}

  public static void main(String[] arguments) throws IOException {
    WorkerLoop.run(
        (question, asking) -> {
          switch (new String(question, StandardCharsets.UTF_8)) {
            case "sleep" -> sleep();
            case "print" -> System.out.println("printed");
            case "end" -> throw new IllegalStateException("asked for");
            default -> {}
          }
          return question;
        });
  }

  private static void sleep() {
    try {
      Thread.sleep(3_600_000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
