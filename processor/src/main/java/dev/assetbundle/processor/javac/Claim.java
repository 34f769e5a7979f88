package dev.assetbundle.processor.javac;

import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.Processor;
import javax.lang.model.element.TypeElement;

/**
 * Whether our processor claims the annotations of a round. If nobody does, {@code -Xlint} of javac
 * says that none was processed, which ends a build with {@code -Werror}.
 */
final class Claim {

  private Claim() {}

  /**
   * Returns whether our annotation is there, and no other one but those of javac.
   *
   * @param annotations those that our processor is asked to process
   * @param ours the name of our annotation
   */
  static boolean isOn(Set<? extends TypeElement> annotations, String ours) {
    boolean isThere = false;
    for (TypeElement annotation : annotations) {
      String name = annotation.getQualifiedName().toString();
      if (name.equals(ours)) {
        isThere = true;
      } else if (!name.startsWith("java.lang.")
          && !name.startsWith("javax.annotation.processing.")) {
        return false;
      }
    }
    return isThere && isAlone();
  }

  /**
   * Whether there is no other processor: javac does not ask it about what is claimed, and not at
   * all if everything is.
   */
  private static boolean isAlone() {
    ClassLoader loader = Claim.class.getClassLoader();
    if (loader.equals(ClassLoader.getSystemClassLoader())) {
      // A program that calls the compiler may give it any processors.
      return false;
    }
    try {
      return ServiceLoader.load(Processor.class, loader).stream().limit(2).count() == 1;
    } catch (ServiceConfigurationError e) {
      return false;
    }
  }
}
