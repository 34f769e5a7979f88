package dev.assetbundle.processor.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A program that gives questions back, and does some that no program should do. */
final class Echo {

  private Echo() {}

  public static void main(String[] arguments) throws IOException {
    HelperLoop.run(
        (question, asking) -> {
          switch (new String(question, StandardCharsets.UTF_8)) {
            case "sleep" -> sleep();
            case "print" -> System.out.println("printed");
            case "end" -> throw new IllegalStateException("asked for");
            case "words" -> {
              for (int i = 0; i < 10_000; i++) {
                System.err.println("line " + i);
              }
              throw new IllegalStateException("asked for");
            }
            case "back" -> {
              return asking.apply(asking.apply(question));
            }
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
