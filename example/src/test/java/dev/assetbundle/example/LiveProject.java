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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A project copied into a folder of its own and compiled once with the real javac and processor;
 * its server runs in another process, in live mode.
 */
public class LiveProject implements AutoCloseable {

  /** The folder of the module whose tests run. */
  protected static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

  private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");

  /**
   * What to copy, and what is in it.
   *
   * @param base the folder to copy from
   * @param parts names of the files and folders in it that are copied
   * @param options for javac, besides those that are always there
   * @param main the class of the server, which prints {@code "listening on "} and its port; its
   *     arguments are the port, 0 for any, and the context path
   */
  public record Layout(Path base, List<String> parts, List<String> options, String main) {}

  private final Path folder;
  private final Layout layout;
  private final HttpClient client = HttpClient.newHttpClient();
  private Optional<Process> server = Optional.empty();
  private String contextPath = "";
  private int port;

  /** Copies the project into a folder, compiles it, and starts its server. */
  public LiveProject(Path folder, Layout layout) throws IOException, InterruptedException {
    this.folder = folder;
    this.layout = layout;
    for (String part : layout.parts()) {
      copy(layout.base().resolve(part));
    }
    compile();
    startServer("");
  }

  private void copy(Path part) throws IOException {
    try (Stream<Path> files = Files.walk(part)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(layout.base().relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private void compile() throws IOException, InterruptedException {
    Path log = folder.resolve("javac.log");
    List<String> command =
        new ArrayList<>(
            List.of(
                BIN.resolve("javac").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-d",
                Files.createDirectories(folder.resolve("target/classes")).toString(),
                "-cp",
                place(AssetBundle.class) + File.pathSeparator + place(Asset.class),
                "-processorpath",
                processor(),
                "-Aassetbundle.basedir=" + folder));
    command.addAll(layout.options());
    try (Stream<Path> files = Files.walk(folder.resolve("src/main/java"))) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(command::add);
    }
    Process javac = process(log, command);
    if (javac.waitFor() != 0) {
      throw new IllegalStateException("javac failed:\n" + Files.readString(log));
    }
  }

  /** Starts the server again at another context path; {@code ""} for none. */
  public final void startServer(String at) throws IOException, InterruptedException {
    stopServer();
    contextPath = at;
    Path log = folder.resolve("server.log");
    Process process =
        process(
            log,
            List.of(
                BIN.resolve("java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dsun.net.httpserver.nodelay=true",
                "-Dassetbundle.live",
                "-Dassetbundle.editor=idea",
                "-cp",
                folder.resolve("target/classes") + File.pathSeparator + place(Asset.class),
                layout.main(),
                String.valueOf(port),
                at));
    server = Optional.of(process);
    port = listening(process, log);
  }

  /** Ends the server as a kill does. */
  public final void stopServer() {
    server.ifPresent(process -> process.destroyForcibly().onExit().join());
    server = Optional.empty();
  }

  /** Returns the address of the page. */
  public final URI url() {
    return URI.create("http://localhost:" + port + contextPath + "/");
  }

  /** Replaces a text in a file of the assets, which has it. */
  public final void edit(String name, String from, String to) throws IOException {
    String before = Files.readString(asset(name));
    if (!before.contains(from)) {
      throw new IllegalArgumentException(name + " has no " + from + ":\n" + before);
    }
    write(name, before.replace(from, to));
  }

  /** Writes a file of the assets. */
  public final void write(String name, String text) throws IOException {
    Files.writeString(asset(name), text);
  }

  /** Returns a file of the assets. */
  public final Path asset(String name) {
    return folder.resolve("src/main/assets").resolve(name);
  }

  /** Puts all assets back as they were. */
  public final void restore() throws IOException {
    Path originals = layout.base().resolve("src/main/assets");
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

  /** Returns the text at an address relative to that of the page. */
  public final String get(String address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(url().resolve(address)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  /** Returns what the server has logged. */
  public final String log() throws IOException {
    return Files.readString(folder.resolve("server.log"));
  }

  @Override
  public void close() {
    stopServer();
  }

  private Process process(Path log, List<String> command) throws IOException {
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
    Path record = MODULE.resolve("target/assetbundle/classes.live");
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
