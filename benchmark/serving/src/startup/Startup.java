package startup;

import com.sun.net.httpserver.HttpServer;
import dev.assetbundle.runtime.AssetHandler;
import java.net.InetSocketAddress;

/** Starts a server, then adds the assets; prints what that took: milliseconds, megabytes of heap. */
public final class Startup {

  /** No arguments. */
  public static void main(String[] arguments) throws Exception {
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.start();
    long before = used();
    long start = System.nanoTime();
    var index = Assets.index();
    long indexed = System.nanoTime();
    server.createContext("/assets", AssetHandler.of(index));
    long ready = System.nanoTime();
    long after = used();
    long asked = System.nanoTime();
    var found = index.findByPath(Assets.Icons.A05000_SVG_PATH);
    long known = System.nanoTime();
    long end = used();
    System.out.printf(
        "%.1f ms index, %.1f ms handler, %.1f ms together, %.2f MB; %.1f ms first look-up, then %.2f MB%n",
        (indexed - start) / 1e6,
        (ready - indexed) / 1e6,
        (ready - start) / 1e6,
        (after - before) / 1e6,
        (known - asked) / 1e6,
        (end - before) / 1e6);
    System.exit(index.size() == 10_000 && found.isPresent() ? 0 : 1);
  }

  private static long used() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
