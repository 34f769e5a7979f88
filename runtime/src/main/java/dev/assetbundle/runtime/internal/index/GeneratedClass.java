package dev.assetbundle.runtime.internal.index;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Finds the generated class of a bundle by its name; nothing else here uses reflection. */
public final class GeneratedClass {

  private GeneratedClass() {}

  /**
   * Returns what the method {@code index()} of a generated class returns.
   *
   * @param annotatedType class in the same package
   * @param className simple name of the generated class
   * @param type what the method has to return
   * @throws IllegalStateException if there is no such class, or its package is closed to this
   *     module; the message tells the remedy
   */
  public static <T> T index(Class<?> annotatedType, String className, Class<T> type) {
    String packageName = annotatedType.getPackageName();
    String name = packageName.isEmpty() ? className : packageName + '.' + className;
    try {
      Class<?> generated = Class.forName(name, true, annotatedType.getClassLoader());
      Method index = generated.getDeclaredMethod("index");
      index.setAccessible(true);
      Object assets = index.invoke(null);
      if (type.isInstance(assets)) {
        return type.cast(assets);
      }
      throw new IllegalStateException(name + ".index() returns no " + type.getSimpleName());
    } catch (ClassNotFoundException | NoSuchMethodException e) {
      throw new IllegalStateException(missing(name, annotatedType), e);
    } catch (InaccessibleObjectException | IllegalAccessException e) {
      throw new IllegalStateException(closed(name, annotatedType), e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(name + ".index() failed: " + e.getCause(), e);
    }
  }

  private static String missing(String name, Class<?> annotatedType) {
    return "there is no generated class "
        + name
        + " beside "
        + annotatedType.getName()
        + ", because the annotation processor of AssetBundle did not run when that was compiled:"
        + " add assetbundle-processor to the annotationProcessorPaths of maven-compiler-plugin, or"
        + " to javac's --processor-path (from JDK 23 on, javac passes over processors that are only"
        + " on the class path, unless it is given -proc:full), and build again";
  }

  private static String closed(String name, Class<?> annotatedType) {
    return annotatedType.getModule()
        + " does not open the package of "
        + name
        + " to "
        + GeneratedClass.class.getModule()
        + ": call its index() there, or open the package";
  }
}
