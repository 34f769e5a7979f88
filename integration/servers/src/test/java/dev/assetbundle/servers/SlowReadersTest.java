package dev.assetbundle.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.runtime.RawHttp;
import dev.assetbundle.runtime.TestJar;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A hundred clients that ask for a file of 6 MB and read nothing, in every server, in a process
 * that has less memory than 20 such files take.
 */
@Tag("slow")
class SlowReadersTest {

  private static final int READERS = 100;
  private static final int SIZE = 6_000_000;
  private static final String MEMORY = "112m";

  @TempDir Path folder;

  /** The process of one server. */
  static final class Main {
    private Main() {}

    /** Arguments: server, jar; prints the port. */
    public static void main(String[] arguments) throws Exception {
      var server = AnyServer.valueOf(arguments[0]).start(jar(Path.of(arguments[1])).index());
      System.out.println("port " + server.port());
      System.in.read();
      System.exit(0);
    }
  }

  private static TestJar jar(Path file) {
    return new TestJar(file)
        .add("large.bin", TestJar.bytes("start of large", SIZE, "end of large"))
        .add("small.bin", TestJar.bytes("start of small", 1000, "end of small"));
  }

  @ParameterizedTest
  @EnumSource
  void slowReadersTakeNoMemoryAndStopNobody(AnyServer server) throws Exception {
    Path file = folder.resolve("assets.jar");
    try (TestJar jar = jar(file)) {
      jar.write(TestJar.Packing.DEFLATED);
    }
    Process process = start(server, file);
    var slow = new ArrayList<Socket>();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      int port = port(output);
      for (int i = 0; i < READERS; i++) {
        slow.add(ask(port));
      }
      for (Socket reader : slow) {
        assertEquals('H', reader.getInputStream().read()); // the answer began
      }
      for (int i = 0; i < 5; i++) {
        assertTrue(get(port, "small.bin").endsWith("end of small"));
        assertEquals(SIZE, RawHttp.parse(get(port, "large.bin")).body().length());
      }
      String rest =
          new String(slow.get(0).getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertTrue(rest.endsWith("end of large"), "the slow ones get all in the end");
    } finally {
      for (Socket reader : slow) {
        reader.close();
      }
      process.destroy();
      process.waitFor();
    }
  }

  private static Process start(AnyServer server, Path jar) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + MEMORY,
            "-XX:MaxDirectMemorySize=" + MEMORY,
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            server.name(),
            jar.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static int port(BufferedReader output) throws IOException {
    List<String> seen = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("port ")) {
        return Integer.parseInt(line.substring(5));
      }
      seen.add(line);
    }
    throw new IOException("does not start: " + seen);
  }

  /** A small window, or the systems at both ends would hold much of the file. */
  private static Socket ask(int port) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout(20_000);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket.getOutputStream().write(request("large.bin"));
    return socket;
  }

  private static String get(int port, String name) throws IOException {
    return RawHttp.exchange(port, new String(request(name), StandardCharsets.US_ASCII));
  }

  private static byte[] request(String name) {
    return ("GET /assets/" + name + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
