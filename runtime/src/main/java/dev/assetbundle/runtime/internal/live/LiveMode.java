package dev.assetbundle.runtime.internal.live;

import java.lang.System.Logger.Level;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * Turns live mode on for generated classes. There is one engine for each record, as long as this
 * class lives: tools that restart an application load its classes again, and the build goes on. Who
 * loads this class again with each start says when it is no longer used.
 */
public final class LiveMode {

  private static final Map<Path, Opened> ENGINES = new HashMap<>();
  private static final Map<Class<?>, Optional<LiveBundle>> BUNDLES = new WeakHashMap<>();

  // Guarded by the lock of the bundles, as the engines are.
  private static final List<Object> USERS = new ArrayList<>();
  private static boolean isOver;

  private LiveMode() {}

  /**
   * Returns the live assets of a generated class; empty, and logged once, if there is a reason why
   * what was packaged has to be served.
   *
   * @param owner the generated class
   * @param prefix what stands before each published path, percent-encoded: {@code "/assets/"}
   */
  public static Optional<LiveBundle> bundle(Class<?> owner, String prefix) {
    synchronized (BUNDLES) {
      return isOver ? Optional.empty() : BUNDLES.computeIfAbsent(owner, type -> open(type, prefix));
    }
  }

  /**
   * Notes that somebody serves live assets in an application that loaded this class for itself, and
   * {@link #release releases} them when it ends.
   */
  public static void use(Object user) {
    synchronized (BUNDLES) {
      USERS.add(user);
    }
  }

  /** Notes that a user is gone. With the last one all builds end; who is no user ends none. */
  public static void release(Object user) {
    List<LiveEngine> ended = List.of();
    synchronized (BUNDLES) {
      if (USERS.remove(user) && USERS.isEmpty()) {
        isOver = true;
        ended = ENGINES.values().stream().map(Opened::engine).toList();
        ENGINES.clear();
      }
    }
    ended.forEach(LiveEngine::close);
  }

  private static Optional<LiveBundle> open(Class<?> owner, String prefix) {
    try {
      LiveRecord record = LiveRecord.of(owner);
      LiveEngine engine = engine(record, owner.getClassLoader());
      LiveSwitch.turnOn();
      LiveLog.LOGGER.log(
          Level.INFO,
          "live mode is on: the assets of "
              + owner.getName()
              + " are served from their sources in "
              + record.base()
              + "; -D"
              + LiveSwitch.PROPERTY
              + "=false turns it off");
      return Optional.of(new LiveBundle(engine, owner.getName(), prefix));
    } catch (NotLiveException e) {
      LiveLog.LOGGER.log(
          Level.WARNING,
          "no live mode for the assets of "
              + owner.getName()
              + ", so what was packaged is served: "
              + e.sentence());
      return Optional.empty();
    }
  }

  /** Returns the editor that mistakes link to, as it is written in the settings of this JVM. */
  public static String editor() {
    return Setting.text("assetbundle.editor", "ASSETBUNDLE_EDITOR");
  }

  private static LiveEngine engine(LiveRecord record, ClassLoader loader) throws NotLiveException {
    Opened known = ENGINES.get(record.file());
    if (known == null) {
      known = new Opened(LoadedEngine.open(record, Map.of("editor", editor())), loader);
    } else if (known.loader().get() != loader) {
      known.engine().restarted();
      known = new Opened(known.engine(), loader);
    }
    ENGINES.put(record.file(), known);
    return known.engine();
  }

  /** A build, and what loaded the generated classes that use it: another one with each restart. */
  private record Opened(LiveEngine engine, Reference<ClassLoader> loader) {

    Opened(LiveEngine engine, ClassLoader loader) {
      this(engine, new WeakReference<>(loader));
    }
  }
}
