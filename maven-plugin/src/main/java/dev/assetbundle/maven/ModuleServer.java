package dev.assetbundle.maven;

import dev.assetbundle.processor.live.record.LiveRecord;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The server of the assets of one module, which belongs to the processor that builds them. */
final class ModuleServer implements AutoCloseable {

  private static final String TYPE = "dev.assetbundle.processor.serve.LiveServer";

  private final Object server;

  private ModuleServer(Object server) {
    this.server = server;
  }

  /**
   * Loads the processor, starts its server, and returns when the first build is done.
   *
   * @param file the record that a compilation of the module left
   * @param record what it says
   * @param settings what is told to the server
   * @param log receives a level, {@code INFO}, {@code WARNING} or {@code ERROR}, and a text
   * @throws java.net.SocketException if nothing can listen at the address
   * @throws IOException if they cannot be built; the message says why and what to do
   */
  static ModuleServer start(
      Path file,
      LiveRecord record,
      InetSocketAddress address,
      Map<String, String> settings,
      BiConsumer<String, String> log)
      throws IOException {
    // Not closed with the server: tools of the processor may end a little later.
    RecordedProcessor processor = RecordedProcessor.of(record);
    try {
      return new ModuleServer(
          processor.call(
              TYPE,
              "start",
              List.of(Path.class, InetSocketAddress.class, Map.class, BiConsumer.class),
              file,
              address,
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
        "the processor of the last compilation has no server that this plugin knows ("
            + cause
            + "): give both the same version, and run Maven with the JDK that compiled",
        cause);
  }

  /** Returns the port it listens at. */
  int port() {
    return (Integer) call("port");
  }

  @Override
  public void close() {
    call("close");
  }

  private Object call(String method) {
    try {
      return server.getClass().getMethod(method).invoke(server);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(method + " failed: " + e.getCause(), e);
    }
  }
}
