package dev.assetbundle.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assetbundle.runtime.RawHttp;
import dev.assetbundle.runtime.TestJar;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that leave in the middle of a body, and files that fail there, in every server. */
class BadClientsTest {

  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
  private static final int CLIENTS = 500;
  private static final int SIZE = 6_000_000;

  /** What a server may open for itself while it is being used: pools, selectors, jars. */
  private static final int OWN = 40;

  private static final String GET = "GET /assets/%s HTTP/1.1\r\nHost: h\r\n\r\n";

  @TempDir Path folder;
  private TestJar jar;

  @BeforeEach
  void write() throws IOException {
    jar =
        new TestJar(folder.resolve("assets.jar"))
            .add("large.bin", TestJar.bytes("large", SIZE, "end of large"))
            .add("damaged.bin", TestJar.bytes("damaged", SIZE, "end of damaged"))
            .write(TestJar.Packing.BLOCKS)
            .damage("end of damaged");
  }

  @AfterEach
  void close() throws IOException {
    jar.close();
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void clientsThatLeaveTakeTheirDescriptorsWithThem(AnyServer server) throws Exception {
    assumeTrue(Files.isDirectory(DESCRIPTORS), "needs " + DESCRIPTORS + " to count descriptors");
    try (var started = server.start(jar.index())) {
      leave(started.port(), 5);
      long before = descriptors();
      leave(started.port(), CLIENTS);
      long after = descriptors();
      for (int i = 0; i < 100 && after > before + OWN; i++) {
        Thread.sleep(100);
        after = descriptors();
      }
      assertTrue(after <= before + OWN, before + " descriptors before, " + after + " after");
    }
  }

  /** Without an end the client would wait for the rest. */
  @ParameterizedTest
  @EnumSource
  void aFileThatFailsInTheMiddleEndsTheConnection(AnyServer server) throws Exception {
    try (var started = server.start(jar.index())) {
      for (int i = 0; i < 3; i++) {
        String answer = RawHttp.exchange(started.port(), GET.formatted("damaged.bin"));
        RawHttp.Answer parsed = RawHttp.parse(answer);
        assertEquals("" + SIZE, parsed.headers().getOrDefault("content-length", "" + SIZE));
        assertTrue(parsed.body().length() < SIZE, "all bytes were sent");
      }
      String whole =
          RawHttp.exchange(
              started.port(),
              GET.formatted("large.bin").replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
      assertEquals(SIZE, RawHttp.parse(whole).body().length());
    }
  }

  private static void leave(int port, int clients) throws IOException {
    for (int i = 0; i < clients; i++) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setSoTimeout(20_000);
        if (i % 2 == 0) {
          socket.setSoLinger(true, 0); // leaves with a reset instead of an end
        }
        socket.getOutputStream().write(GET.formatted("large.bin").getBytes(StandardCharsets.UTF_8));
        InputStream answer = socket.getInputStream();
        assertEquals(1000, answer.readNBytes(1000).length);
      }
    }
  }

  private static long descriptors() throws IOException {
    try (Stream<Path> open = Files.list(DESCRIPTORS)) {
      return open.count();
    }
  }
}
