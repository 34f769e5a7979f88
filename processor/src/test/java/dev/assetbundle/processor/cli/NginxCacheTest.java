package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assetbundle.processor.incremental.store.HttpStore;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration of nginx in {@code docs/cache.md}, in a real nginx. */
class NginxCacheTest {

  private static final Path PAPER = Path.of("../docs/cache.md");

  @TempDir Path folder;
  private int port;
  private Optional<Process> nginx = Optional.empty();

  @BeforeEach
  void start() throws Exception {
    Optional<Path> program = program();
    if (program.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("no nginx, and CI must not skip this");
    }
    assumeTrue(program.isPresent(), "no nginx on the PATH");
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Files.createDirectories(folder.resolve("data"));
    Path configuration = Files.writeString(folder.resolve("nginx.conf"), configuration());
    nginx =
        Optional.of(
            new ProcessBuilder(
                    program.get().toString(),
                    "-p",
                    folder.toString(),
                    "-e",
                    folder.resolve("error.log").toString(),
                    "-c",
                    configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start());
    for (int i = 0; !isUp(); i++) {
      assertTrue(i < 200 && nginx.get().isAlive(), Files.readString(folder.resolve("nginx.out")));
      Thread.sleep(50);
    }
    put("js/application.js", "var first = 1;\nfunction add(one, two) {\n  return one + two;\n}\n");
    put("css/application.scss", "$c: red;\na { b { color: $c; } }\n");
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (nginx.isPresent()) {
      nginx.get().destroy();
      nginx.get().waitFor(20, TimeUnit.SECONDS);
    }
  }

  private static Optional<Path> program() {
    return Stream.concat(
            Stream.of(System.getenv("PATH").split(File.pathSeparator, -1)),
            Stream.of("/usr/sbin", "/usr/local/sbin"))
        .map(entry -> Path.of(entry, "nginx"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** What the paper says, in what a server of its own needs besides. */
  private String configuration() throws IOException {
    Matcher block = Pattern.compile("(?s)```nginx\n(.*?)```").matcher(Files.readString(PAPER));
    assertTrue(block.find(), "no nginx in " + PAPER);
    String location = block.group(1).replace("/var/cache", folder.resolve("data").toString());
    String temporary =
        Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
            .map(name -> name + "_temp_path " + folder.resolve("temp-" + name) + ";\n")
            .reduce("", String::concat);
    return "daemon off;\nmaster_process off;\npid "
        + folder.resolve("pid")
        + ";\n"
        + "events {}\nhttp {\n"
        + temporary
        + "access_log "
        + folder.resolve("access.log")
        + ";\nserver {\nlisten 127.0.0.1:"
        + port
        + ";\n"
        + location
        + "}\n}\n";
  }

  private boolean isUp() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private void put(String name, String text) throws IOException {
    Path file = folder.resolve("app/assets").resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  /** Builds and returns the status and what was said. */
  private String precompile(String out, String mode) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            List.of(
                "precompile",
                "--root=" + folder,
                "--out=" + folder.resolve(out),
                "--no-precompress",
                "--cache=off",
                "--remote-cache=http://127.0.0.1:" + port + "/assetbundle/",
                "--remote-cache-mode=" + mode),
            System.out,
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return status + " " + err.toString(StandardCharsets.UTF_8);
  }

  /** Builds and returns what nginx was asked, in order of the alphabet. */
  private List<String> build(String out, String mode, String said) throws IOException {
    Path log = folder.resolve("access.log");
    Files.writeString(log, "");
    assertEquals("0 " + said, precompile(out, mode));
    List<String> requests = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      requests.add(line.replaceFirst(".*\"(GET|PUT) [^\"]*\" (\\d+) .*", "$1 $2"));
    }
    requests.sort(null);
    return requests;
  }

  @Test
  void keepsWhatAFarmSendsAndGivesItToDevelopers() throws IOException {
    List<String> missed = List.of("GET 404", "GET 404", "GET 404");
    assertEquals(missed, build("alone", "read", ""));
    List<String> sent = new ArrayList<>(missed);
    sent.addAll(List.of("PUT 201", "PUT 201", "PUT 201"));
    assertEquals(sent, build("farm", "read-write", ""));
    assertEquals(List.of("GET 200", "GET 200", "GET 200"), build("developer", "read", ""));
    assertEquals(tree("alone"), tree("developer"));
  }

  @Test
  void takesEntriesOfSeveralMegabytes() {
    byte[] large = new byte[5 << 20];
    String key = "ab".repeat(32);
    URI url = URI.create("http://127.0.0.1:" + port + "/assetbundle");
    HttpStore farm = new HttpStore(url, true);
    farm.put(key, large);
    assertEquals(List.of(), farm.problems());
    assertArrayEquals(large, new HttpStore(url, false).get(key).orElseThrow());
  }

  @Test
  void doesNotMixUpEntries() throws IOException {
    build("farm", "read-write", "");
    List<Path> entries;
    try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
      entries = files.filter(Files::isRegularFile).sorted().toList();
    }
    assertEquals(3, entries.size());
    byte[] first = Files.readAllBytes(entries.get(0));
    for (Path entry : entries) {
      Files.write(entry, first);
    }
    String said = precompile("mixed", "read");
    assertTrue(said.startsWith("0 ") && said.contains("is that of another key"), said);
    assertEquals(tree("farm"), tree("mixed"));
  }

  /** Returns names and texts of all files, without the time of the build in the manifest. */
  private List<String> tree(String name) throws IOException {
    List<String> tree = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder.resolve(name))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String text = Files.readString(file).replaceAll("\"mtime\": \"[^\"]*\"", "");
        tree.add(folder.resolve(name).relativize(file) + "\n" + text);
      }
    }
    return tree;
  }
}
