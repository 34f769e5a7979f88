package dev.assetbundle.processor.process;

import java.nio.charset.StandardCharsets;

/** A program that ends a helper process, and says which of its own threads are left. */
final class Waiter {

  private Waiter() {}

  public static void main(String[] arguments) throws Exception {
    var helpers =
        new Helpers(
            () ->
                HelperProcess.start(
                    JavaCommand.of(Echo.class, HelpersTest.CLASSES),
                    new CheckedFrames(),
                    line -> {}),
            1);
    byte[] question = "hello".getBytes(StandardCharsets.UTF_8);
    System.out.write(helpers.once(process -> process.ask(question, HelpersTest.PATIENT)));
    System.out.println();
    helpers.closeAndWait();
    Thread.getAllStackTraces().keySet().forEach(thread -> System.out.println(thread.getName()));
  }
}
