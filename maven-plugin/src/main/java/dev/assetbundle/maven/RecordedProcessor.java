package dev.assetbundle.maven;

import dev.assetbundle.processor.live.record.LiveRecord;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The processor of the last compilation, in a class loader of its own: the plugin runs with none of
 * its libraries. Only types of the JDK pass between the two.
 */
final class RecordedProcessor implements AutoCloseable {

  private final URLClassLoader loader;

  private RecordedProcessor(URLClassLoader loader) {
    this.loader = loader;
  }

  /**
   * Opens the one that a record names.
   *
   * @throws IOException if it is not there any more; the message says what to do
   */
  static RecordedProcessor of(LiveRecord record) throws IOException {
    List<LiveRecord.Tool> tools = record.tools();
    if (tools.isEmpty()) {
      throw new IOException(
          "the last compilation did not say where its processor is: run mvn clean");
    }
    URL[] urls = new URL[tools.size()];
    for (int i = 0; i < urls.length; i++) {
      Path file = Path.of(tools.get(i).file());
      if (!Files.exists(file)) {
        throw new IOException(file + " of the processor is gone: compile the module again");
      }
      urls[i] = file.toUri().toURL();
    }
    return new RecordedProcessor(new URLClassLoader(urls, ClassLoader.getPlatformClassLoader()));
  }

  /**
   * Calls a public static method.
   *
   * @param type its class
   * @throws InvocationTargetException if the method throws
   * @throws ReflectiveOperationException if this version of the processor has no such method
   */
  Object call(String type, String method, List<Class<?>> parameters, Object... arguments)
      throws ReflectiveOperationException {
    return loader
        .loadClass(type)
        .getMethod(method, parameters.toArray(new Class<?>[0]))
        .invoke(null, arguments);
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
