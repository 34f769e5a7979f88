package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.incremental.Parallel;
import dev.assetbundle.processor.model.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The classes that every build needs, also one in which nothing changed, where to load them takes a
 * third of the time. Until the sources are read, javac uses one processor of the machine only.
 */
final class UsualClasses {

  /** Names of classes, one to a line; those nested in them are needed, too. */
  private static final String LIST = "usual-classes.txt";

  private UsualClasses() {}

  /** Begins to load them in a thread of its own, and does not wait for it. */
  static void begin() {
    // What fails here fails again, and is reported, where the class is needed.
    Parallel.begin(UsualClasses::load);
  }

  private static int load() {
    // The first digest looks for the providers of the JDK.
    Digests.sha256("");
    int loaded = 0;
    try (InputStream list = UsualClasses.class.getResourceAsStream(LIST)) {
      String names = new String(list.readAllBytes(), StandardCharsets.UTF_8);
      for (String name : names.split("\n", -1)) {
        if (!name.isEmpty()) {
          // Not initialized: threads that initialize classes of each other would wait for ever.
          Class<?> type = Class.forName(name, false, UsualClasses.class.getClassLoader());
          loaded += type.getNestMembers().length;
        }
      }
      return loaded;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
