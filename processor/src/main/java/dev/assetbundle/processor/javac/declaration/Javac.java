package dev.assetbundle.processor.javac.declaration;

import javax.lang.model.util.Elements;

/** Tells javac from other compilers, which keep to the same interfaces but not to all it does. */
public final class Javac {

  private Javac() {}

  /** Whether it is javac that runs the processor, and nobody stands between. */
  public static boolean runs(Elements elements) {
    return elements.getClass().getName().startsWith("com.sun.tools.javac.");
  }
}
