package dev.assetbundle.example;

import dev.assetbundle.AssetBundle;
import dev.assetbundle.runtime.Asset;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small project of its own, compiled once with the real javac and processor; its server runs in
 * another process, in live mode.
 */
final class LiveGarden implements AutoCloseable {

  private static final Path EXAMPLE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
  private static final Path SOURCES = EXAMPLE.resolve("src/test/resources/garden");
  private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");

  private final Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Optional<Process> server = Optional.empty();
  private String contextPath = "";
  private int port;

  private LiveGarden(Path folder) {
    this.folder = folder;
  }

  /** Copies the project into a folder, compiles it, and starts its server. */
  static LiveGarden start(Path folder) throws IOException, InterruptedException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(SOURCES.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    LiveGarden garden = new LiveGarden(folder);
    garden.compile();
    garden.startServer("");
    return garden;
  }

  private void compile() throws IOException, InterruptedException {
    Path log = folder.resolve("javac.log");
    Process javac =
        process(
            log,
            BIN.resolve("javac").toString(),
            "-d",
            Files.createDirectories(folder.resolve("target/classes")).toString(),
            "-cp",
            place(AssetBundle.class) + File.pathSeparator + place(Asset.class),
            "-processorpath",
            processor(),
            "-Aassetbundle.basedir=" + folder,
            "-Aassetbundle.erb.values=config/erb.properties",
            "src/main/java/garden/Garden.java",
            "src/main/java/garden/Server.java");
    if (javac.waitFor() != 0) {
      throw new IllegalStateException("javac failed:\n" + Files.readString(log));
    }
  }

  /** Starts the server again at another context path; {@code ""} for none. */
  void startServer(String at) throws IOException, InterruptedException {
    stopServer();
    contextPath = at;
    Path log = folder.resolve("server.log");
    Process process =
        process(
            log,
            BIN.resolve("java").toString(),
            "-Xmx256m",
            "-Dsun.net.httpserver.nodelay=true",
            "-Dassetbundle.live",
            "-Dassetbundle.editor=idea",
            "-cp",
            folder.resolve("target/classes") + File.pathSeparator + place(Asset.class),
            "garden.Server",
            String.valueOf(port),
            at);
    server = Optional.of(process);
    port = listening(process, log);
  }

  /** Ends the server as a kill does. */
  void stopServer() {
    server.ifPresent(process -> process.destroyForcibly().onExit().join());
    server = Optional.empty();
  }

  /** Returns the address of the page. */
  URI url() {
    return URI.create("http://localhost:" + port + contextPath + "/");
  }

  /** Replaces a text in a file of the assets, which has it. */
  void edit(String name, String from, String to) throws IOException {
    String before = Files.readString(asset(name));
    if (!before.contains(from)) {
      throw new IllegalArgumentException(name + " has no " + from + ":\n" + before);
    }
    write(name, before.replace(from, to));
  }

  /** Writes a file of the assets. */
  void write(String name, String text) throws IOException {
    Files.writeString(asset(name), text);
  }

  /** Returns a file of the assets. */
  Path asset(String name) {
    return folder.resolve("src/main/assets").resolve(name);
  }

  /** Puts all assets back as they were. */
  void restore() throws IOException {
    Path originals = SOURCES.resolve("src/main/assets");
    try (Stream<Path> files = Files.walk(originals)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = originals.relativize(file).toString();
        String original = Files.readString(file);
        if (!Files.readString(asset(name)).equals(original)) {
          write(name, original);
        }
      }
    }
    try (Stream<Path> files = Files.walk(asset(""))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!Files.exists(originals.resolve(asset("").relativize(file).toString()))) {
          Files.delete(file);
        }
      }
    }
  }

  /** Keeps requests for stylesheets waiting until {@link #letStylesheetsGo}. */
  void holdStylesheets() throws IOException, InterruptedException {
    get("gate/close");
  }

  /** Answers the requests for stylesheets that wait, and those that come. */
  void letStylesheetsGo() throws IOException, InterruptedException {
    get("gate/open");
  }

  /** Returns what the server holds now. */
  Holding holding() throws IOException, InterruptedException {
    List<Long> numbers = Stream.of(get("holds").split(" ", -1)).map(Long::valueOf).toList();
    return new Holding(
        numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4));
  }

  /**
   * Waits until so many streams of events are open. A server finds out that a client is gone when
   * it has something to tell, so an asset that no page shows changes all the time.
   */
  void awaitStreams(int count) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    for (int i = 0; holding().streams() != count; i++) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not " + count + " streams of events: " + holding());
      }
      write("images/beat.svg", "<svg xmlns='http://www.w3.org/2000/svg' id='beat" + i + "'/>");
      Thread.sleep(50);
    }
  }

  /**
   * What the process of the server holds.
   *
   * @param streams of events that are open
   * @param pages that were printed so far
   */
  record Holding(long streams, long pages, long kilobytes, long threads, long descriptors) {}

  /** Returns the text at an address relative to that of the page. */
  String get(String address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(url().resolve(address)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  /** Returns what the server has logged. */
  String log() throws IOException {
    return Files.readString(folder.resolve("server.log"));
  }

  @Override
  public void close() {
    stopServer();
  }

  private Process process(Path log, String... command) throws IOException {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static int listening(Process process, Path log) throws IOException, InterruptedException {
    String sign = "listening on ";
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < end && process.isAlive()) {
      Optional<String> line =
          Files.readString(log).lines().filter(one -> one.startsWith(sign)).findFirst();
      if (line.isPresent()) {
        return Integer.parseInt(line.get().substring(sign.length()));
      }
      Thread.sleep(20);
    }
    process.destroyForcibly();
    throw new IllegalStateException("the server did not start:\n" + Files.readString(log));
  }

  /** The processor that this module was compiled with, as the record of that build names it. */
  private static String processor() throws IOException {
    Path record = EXAMPLE.resolve("target/assetbundle/classes.live");
    return Files.readAllLines(record).stream()
        .filter(line -> line.startsWith("tool\t"))
        .map(line -> line.split("\t", -1)[1])
        .filter(jar -> !jar.contains("errorprone"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String place(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }
}
