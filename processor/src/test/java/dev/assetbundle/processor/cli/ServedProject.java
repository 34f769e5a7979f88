package dev.assetbundle.processor.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A project whose assets the command line serves. */
final class ServedProject implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;
  private static final Pattern READY =
      Pattern.compile("serving the assets of .* at (http://127\\.0\\.0\\.1:\\d+)/\n");

  private final Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Ending ending = new Ending();
  private final HttpClient client = HttpClient.newHttpClient();
  private CompletableFuture<Integer> status = CompletableFuture.completedFuture(0);
  private String server = "";

  ServedProject(Path folder) {
    this.folder = folder;
  }

  Path root() {
    return folder.resolve("root");
  }

  /** Saves a file in one step, so that nobody sees a half of it. */
  ServedProject put(String name, String text) throws IOException {
    Path file = root().resolve("app/assets").resolve(name);
    Files.createDirectories(file.getParent());
    Path half = folder.resolve("half");
    Files.writeString(half, text);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    return this;
  }

  /** Runs the command until it ends by itself, and returns its status. */
  int run(String... options) {
    List<String> arguments = new ArrayList<>(List.of("serve"));
    arguments.addAll(List.of(options));
    return Main.run(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        ending);
  }

  /** Starts the command, and returns when it has told its address. */
  ServedProject start(String... more) throws InterruptedException {
    List<String> options =
        new ArrayList<>(List.of("--root=" + root(), "--port=0", "--no-worker", "--cache=off"));
    options.addAll(List.of(more));
    status = CompletableFuture.supplyAsync(() -> run(options.toArray(new String[0])));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!status.isDone() && System.nanoTime() < end) {
      Matcher ready = READY.matcher(out());
      if (ready.find()) {
        server = ready.group(1);
        return this;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("not served: " + out() + err());
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** Returns what the command said as problems, once that has a text in it. */
  String errWith(String text) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!err().contains(text) && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    return err();
  }

  URI uri(String path) {
    return URI.create(server + path);
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** Returns where a path is redirected to. */
  String location(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    return answer.headers().firstValue("Location").orElse("no redirect: " + answer.body());
  }

  /** Returns the whole answer to a request that names another host. */
  String as(String host, String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri("/").getPort())) {
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Ends the command as Ctrl-C does, and returns its status. */
  int end() {
    ending.ask();
    return status.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    end();
  }
}
