package dev.assetbundle.maven;

import dev.assetbundle.processor.record.LiveFile;
import dev.assetbundle.processor.record.LiveRecord;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The assets of one module as they are at each request, built by its own processor. */
final class ServedAssets implements AutoCloseable {

  private static final String TYPE = "dev.assetbundle.processor.live.LiveAssets";

  private final Object assets;

  private ServedAssets(Object assets) {
    this.assets = assets;
  }

  /**
   * Loads the processor; builds nothing yet.
   *
   * @param settings what is told to the processor's live mode
   * @param log receives a level, {@code INFO}, {@code WARNING} or {@code ERROR}, and a text
   * @throws IOException if they cannot be built; the message says why and what to do
   */
  static ServedAssets open(
      LiveFile live, Map<String, String> settings, BiConsumer<String, String> log)
      throws IOException {
    LiveRecord record =
        live.read()
            .orElseThrow(
                () -> new IOException(live.path() + " can't be read: compile the module once"));
    // Not closed with the assets, which end by themselves a little later than they are told to.
    RecordedProcessor processor = RecordedProcessor.of(record);
    try {
      return new ServedAssets(
          processor.call(
              TYPE,
              "open",
              List.of(Path.class, Map.class, BiConsumer.class),
              live.path(),
              settings,
              log));
    } catch (InvocationTargetException e) {
      throw e.getTargetException() instanceof IOException reason
          ? reason
          : unusable(e.getTargetException());
    } catch (ReflectiveOperationException | LinkageError e) {
      throw unusable(e);
    }
  }

  private static IOException unusable(Throwable cause) {
    return new IOException(
        "the processor of the last compilation has no live mode that this plugin knows ("
            + cause
            + "): give both the same version, and run Maven with the JDK that compiled",
        cause);
  }

  /** Returns all that are published now. */
  Stream<ServedAsset> all() {
    Map<?, ?> bundles = ServedAsset.value(map("current", List.of()), "bundles", Map.class);
    return bundles.values().stream()
        .flatMap(bundle -> ((List<?>) bundle).stream())
        .map(ServedAsset::from);
  }

  /**
   * What is at a URL path.
   *
   * @param asset empty if there is none
   * @param redirect the path, percent-encoded, of an asset that had this one before
   */
  record Located(Optional<ServedAsset> asset, Optional<String> redirect) {}

  /** Returns what is at a plain URL path now. */
  Located locate(String path) {
    Map<String, Object> found = map("locate", List.of(String.class), path);
    return new Located(
        Optional.ofNullable(found.get("asset")).map(ServedAsset::from),
        Optional.ofNullable(found.get("redirect")).map(String.class::cast));
  }

  /** Returns a file of live mode itself. */
  Map<String, Object> file(String name) {
    return map("file", List.of(String.class), name);
  }

  /** Returns a stream that tells of each build, for one client. */
  InputStream events() {
    return (InputStream) call("events", List.of());
  }

  @Override
  public void close() {
    call("close", List.of());
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> map(String method, List<Class<?>> parameters, Object... arguments) {
    return (Map<String, Object>) call(method, parameters, arguments);
  }

  private Object call(String method, List<Class<?>> parameters, Object... arguments) {
    try {
      return assets
          .getClass()
          .getMethod(method, parameters.toArray(new Class<?>[0]))
          .invoke(assets, arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(method + " failed: " + e.getCause(), e);
    }
  }
}
