package dev.assetbundle.runtime.internal.live;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The annotation processor of the recorded build, in a class loader of its own, so that none of its
 * libraries meets one of the application. Only types of the JDK pass between the two.
 */
final class LoadedEngine implements LiveEngine {

  private static final String CLASS = "dev.assetbundle.processor.live.LiveAssets";

  private final URLClassLoader loader;
  private final MethodHandle current;
  private final MethodHandle locate;
  private final MethodHandle file;
  private final MethodHandle events;
  private final MethodHandle restarted;
  private final MethodHandle close;
  private volatile boolean failed;
  private volatile boolean closed;

  private LoadedEngine(URLClassLoader loader, Class<?> type, Object assets)
      throws ReflectiveOperationException {
    this.loader = loader;
    var lookup = MethodHandles.publicLookup();
    MethodType found = MethodType.methodType(Map.class, String.class);
    this.current =
        lookup.findVirtual(type, "current", MethodType.methodType(Map.class)).bindTo(assets);
    this.locate = lookup.findVirtual(type, "locate", found).bindTo(assets);
    this.file = lookup.findVirtual(type, "file", found).bindTo(assets);
    this.events =
        lookup.findVirtual(type, "events", MethodType.methodType(InputStream.class)).bindTo(assets);
    this.restarted =
        lookup.findVirtual(type, "restarted", MethodType.methodType(void.class)).bindTo(assets);
    this.close =
        lookup.findVirtual(type, "close", MethodType.methodType(void.class)).bindTo(assets);
  }

  /**
   * Loads the processor and opens the build that a record describes.
   *
   * @throws NotLiveException if it cannot be loaded, or finds that there can be no live mode
   */
  static LoadedEngine open(LiveRecord record, Map<String, String> settings)
      throws NotLiveException {
    URLClassLoader loader = loader(record);
    try {
      return within(
          loader,
          () -> {
            Class<?> type = Class.forName(CLASS, true, loader);
            MethodHandle open =
                MethodHandles.publicLookup()
                    .findStatic(
                        type,
                        "open",
                        MethodType.methodType(type, Path.class, Map.class, BiConsumer.class));
            BiConsumer<String, String> log = LiveLog::log;
            return new LoadedEngine(
                loader, type, open.invokeWithArguments(record.file(), settings, log));
          });
    } catch (Throwable e) {
      close(loader);
      throw notLive(record, e);
    }
  }

  private static NotLiveException notLive(LiveRecord record, Throwable cause) {
    String text = String.valueOf(cause.getMessage());
    if (cause instanceof IOException) {
      return new NotLiveException(text, cause);
    }
    if (cause instanceof ReflectiveOperationException) {
      return new NotLiveException(
          "the annotation processor that "
              + record.file()
              + " names has no live mode that this version of assetbundle-runtime knows ("
              + text
              + "): use the same version of both",
          cause);
    }
    String jdk =
        record.javaHome().isEmpty() ? "a JDK" : "the JDK of the build, " + record.javaHome();
    return new NotLiveException(
        "the annotation processor cannot run in this JVM, "
            + System.getProperty("java.home")
            + " ("
            + cause
            + "): start the application with "
            + jdk,
        cause);
  }

  private static URLClassLoader loader(LiveRecord record) throws NotLiveException {
    List<Path> tools = record.tools();
    var urls = new URL[tools.size()];
    if (tools.isEmpty()) {
      throw new NotLiveException(
          record.file() + " names no annotation processor: build the project again");
    }
    for (int i = 0; i < urls.length; i++) {
      if (!Files.exists(tools.get(i))) {
        throw new NotLiveException(
            "the file "
                + tools.get(i)
                + " of the annotation processor is gone: build the project again");
      }
      try {
        urls[i] = tools.get(i).toUri().toURL();
      } catch (MalformedURLException e) {
        throw new NotLiveException("cannot load " + tools.get(i), e);
      }
    }
    return new URLClassLoader("assetbundle-live", urls, ClassLoader.getPlatformClassLoader());
  }

  private static void close(URLClassLoader loader) {
    try {
      loader.close();
    } catch (IOException e) {
      LiveLog.log("DEBUG", "cannot close the annotation processor: " + e);
    }
  }

  @Override
  public Map<String, Object> current() {
    return map(current::invoke);
  }

  @Override
  public Map<String, Object> locate(String plainPath) {
    return map(() -> locate.invoke(plainPath));
  }

  @Override
  public Map<String, Object> file(String name) {
    return map(() -> file.invoke(name));
  }

  @Override
  public void restarted() {
    ask(
        () -> {
          restarted.invoke();
          return true;
        },
        false);
  }

  @Override
  public InputStream events() {
    return ask(() -> (InputStream) events.invoke(), InputStream.nullInputStream());
  }

  @Override
  public void close() {
    closed = true;
    try {
      within(loader, () -> close.invoke());
    } catch (Throwable e) {
      LiveLog.LOGGER.log(Level.WARNING, "live mode did not end well: please report this", e);
    }
    close(loader);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> map(Call<Object> call) {
    return (Map<String, Object>) ask(call, Map.of());
  }

  /** A defect of the processor must not break pages: what is packaged is served then. */
  private <T> T ask(Call<T> call, T otherwise) {
    if (closed) {
      return otherwise;
    }
    try {
      return within(loader, call);
    } catch (Throwable e) {
      // A request that had begun finds a build that has ended.
      if (!failed && !closed) {
        failed = true;
        LiveLog.LOGGER.log(
            Level.WARNING,
            "live mode failed, so packaged assets are served: please report this, and start again",
            e);
      }
      return otherwise;
    }
  }

  private interface Call<T> {
    T get() throws Throwable;
  }

  /** Threads that the processor starts must not keep the class loader of the application. */
  private static <T> T within(ClassLoader loader, Call<T> call) throws Throwable {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return call.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
