package dev.assetbundle.processor.javac.declaration;

import javax.lang.model.util.Elements;

/** Tells javac from other compilers, which have the same interfaces but behave differently. */
public final class Javac {

  private Javac() {}

  /** Whether javac runs the processor directly, without a build tool that wraps its interfaces. */
  public static boolean runs(Elements elements) {
    return elements.getClass().getName().startsWith("com.sun.tools.javac.");
  }
}
