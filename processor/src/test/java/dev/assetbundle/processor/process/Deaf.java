package dev.assetbundle.processor.process;

/** Reads nothing and says nothing. */
final class Deaf {

  private Deaf() {}

  public static void main(String[] arguments) throws InterruptedException {
    Thread.sleep(3_600_000);
  }
}
