package bench;

import com.sun.net.httpserver.HttpServer;
import dev.assetbundle.runtime.AssetHandler;
import java.io.DataInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Executors;

/** Prints how long the JDK's server takes for an answer on a kept connection: median, in ms. */
public final class Nagle {

  /** No arguments. */
  public static void main(String[] arguments) throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/assets", AssetHandler.of(Sample.index()));
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.start();
    System.out.printf(
        "JDK %s, nodelay=%s: 43,032 bytes %.2f ms, 404 with 10 bytes %.2f ms, 304 %.2f ms%n",
        Runtime.version().feature(),
        System.getProperty("sun.net.httpserver.nodelay"),
        median(server, Sample.NAME, "X: y", 43_032),
        median(server, "/assets/unknown", "X: y", 10),
        median(server, Sample.NAME, "If-None-Match: *", 0));
    System.exit(0);
  }

  private static double median(HttpServer server, String path, String field, int body)
      throws Exception {
    try (var socket = new Socket(server.getAddress().getAddress(), server.getAddress().getPort())) {
      var input = new DataInputStream(socket.getInputStream());
      byte[] request =
          ("GET " + path + " HTTP/1.1\r\nHost: h\r\n" + field + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII);
      double[] times = new double[60];
      for (int i = 0; i < times.length; i++) {
        long start = System.nanoTime();
        socket.getOutputStream().write(request);
        int end = 0;
        while (end < 4) {
          int c = input.read();
          end = c == (end % 2 == 0 ? '\r' : '\n') ? end + 1 : 0;
        }
        input.readNBytes(body);
        times[i] = (System.nanoTime() - start) / 1e6;
      }
      Arrays.sort(times, 20, times.length);
      return times[40];
    }
  }
}
