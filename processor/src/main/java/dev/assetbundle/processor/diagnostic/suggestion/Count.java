package dev.assetbundle.processor.diagnostic.suggestion;

/** Numbers for people. */
public final class Count {

  private Count() {}

  /** Returns a number and what it counts: {@code 1 file}, {@code 2 files}. */
  public static String of(long number, String name) {
    return number + " " + name + (number == 1 ? "" : "s");
  }
}
