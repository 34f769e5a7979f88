package dev.assetbundle.processor.incremental.store;

import dev.assetbundle.processor.diagnostic.CacheProblems;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FailureReason;
import dev.assetbundle.processor.incremental.store.ChecksummedEntry.Refused;
import dev.assetbundle.processor.incremental.store.FirstProblems.Doing;
import dev.assetbundle.processor.model.Once;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Stores results on a server with the common protocol of build caches: {@code GET} and {@code PUT}
 * of {@code <url>/<key>}, 404 for a missing entry. After the first failure to fetch, nothing more
 * is fetched in the session, and after the first failure to send nothing more is sent.
 *
 * <p>The server is not trusted: entries are checked by their key and checksums, the body of a
 * response is read up to a limit only, and a redirect is followed on the same server only, so that
 * no password is sent to another one.
 */
public final class HttpStore implements ResultStore {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(15);
  private static final int MOST_REDIRECTS = 5;

  /** Of an answer without an entry so much is read that the connection can be used again. */
  private static final int WORTH_READING = 64 << 10;

  /** The largest entry in bytes; it takes less time to compute a larger one than to fetch it. */
  static final int LARGEST = 64 << 20;

  /**
   * An answer.
   *
   * @param location where else to ask
   * @param entry the whole body if the status is 200 and it is wanted
   */
  private record Answer(int status, Optional<String> location, Optional<byte[]> entry) {}

  private final URI folder;
  private final Optional<String> authorization;
  private final boolean writes;
  // With a thread of its own, which a build that asks for nothing does not need.
  private final Supplier<HttpClient> client;
  private final FirstProblems problems = new FirstProblems();

  /**
   * Talks to a server.
   *
   * @param url of the folder of entries, {@code http} or {@code https}; a user and password in it
   *     are sent as Basic authentication (RFC 7617)
   * @param writes whether results are sent there, and not only fetched
   */
  public HttpStore(URI url, boolean writes) {
    String text = url.toString();
    String bare = url.getUserInfo() == null ? text : text.replaceFirst("//[^@/]*@", "//");
    this.folder = URI.create(bare.endsWith("/") ? bare : bare + "/");
    this.authorization =
        Optional.ofNullable(url.getUserInfo())
            .map(user -> user.getBytes(StandardCharsets.UTF_8))
            .map(user -> "Basic " + Base64.getEncoder().encodeToString(user));
    this.writes = writes;
    this.client =
        Once.of(
            () ->
                HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build());
  }

  @Override
  public Optional<byte[]> get(String key) {
    if (problems.has(Doing.READING)) {
      return Optional.empty();
    }
    try {
      Answer answer =
          send(
              HttpRequest.newBuilder().GET(),
              folder.resolve(key),
              LARGEST + ChecksummedEntry.overhead());
      if (answer.status() == 404) {
        return Optional.empty();
      }
      byte[] entry = answer.entry().orElseThrow(() -> new Refused("status " + answer.status()));
      return Optional.of(ChecksummedEntry.open(key, entry));
    } catch (Refused e) {
      failed(Doing.READING, e);
      return Optional.empty();
    }
  }

  @Override
  public void put(String key, byte[] value) {
    if (!writes || value.length > LARGEST || problems.has(Doing.WRITING)) {
      return;
    }
    try {
      HttpRequest.Builder put =
          HttpRequest.newBuilder()
              .PUT(BodyPublishers.ofByteArray(ChecksummedEntry.seal(key, value)));
      Answer answer = send(put, folder.resolve(key), 0);
      if (answer.status() / 100 != 2) {
        throw new Refused("status " + answer.status() + " to PUT");
      }
    } catch (Refused e) {
      failed(Doing.WRITING, e);
    }
  }

  /**
   * Sends a request, and follows redirects on the same server.
   *
   * @param largest how many bytes of a body with status 200 are read
   * @throws Refused if there is no complete response
   */
  private Answer send(HttpRequest.Builder request, URI first, int largest) throws Refused {
    request.timeout(ANSWER);
    authorization.ifPresent(user -> request.header("Authorization", user));
    URI at = first;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      Answer answer = send(request.uri(at).build(), largest);
      if (answer.status() / 100 != 3 || answer.location().isEmpty()) {
        return answer;
      }
      at = redirected(at, answer.location().get());
    }
    throw new Refused("more than " + MOST_REDIRECTS + " redirects");
  }

  private static URI redirected(URI from, String location) throws Refused {
    URI to;
    try {
      to = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new Refused("it redirects to what is no URL");
    }
    if (to.getHost() == null || !origin(to).equals(origin(from))) {
      // Without the rest of the URL, which may contain a secret.
      throw new Refused("it redirects to " + origin(to) + "; name that server if it is yours");
    }
    return to;
  }

  /** Returns scheme, host and port (RFC 6454, section 4). */
  private static String origin(URI url) {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    int port = url.getPort() >= 0 ? url.getPort() : scheme.equals("https") ? 443 : 80;
    String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    return scheme + "://" + host + ":" + port;
  }

  private Answer send(HttpRequest request, int largest) throws Refused {
    long start = System.nanoTime();
    try {
      HttpResponse<InputStream> answer = client.get().send(request, BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        // The timeout of a request covers only the header of the response.
        long left = ANSWER.toNanos() - (System.nanoTime() - start);
        CompletableFuture.delayedExecutor(left, TimeUnit.NANOSECONDS).execute(() -> close(body));
        boolean isEntry = answer.statusCode() == 200 && largest > 0;
        byte[] bytes = body.readNBytes(isEntry ? largest + 1 : WORTH_READING);
        if (isEntry && bytes.length > largest) {
          throw new Refused("an answer of more than " + largest + " bytes");
        }
        return new Answer(
            answer.statusCode(),
            answer.headers().firstValue("Location"),
            isEntry ? Optional.of(bytes) : Optional.empty());
      }
    } catch (IOException | RuntimeException e) {
      boolean isLate = System.nanoTime() - start >= ANSWER.toNanos();
      throw new Refused(
          isLate ? "no answer within " + ANSWER.toSeconds() + " seconds" : FailureReason.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("interrupted");
    }
  }

  // Whoever reads from it then gets an exception.
  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      // It is closed all the same.
    }
  }

  private void failed(Doing doing, Exception why) {
    String words = String.valueOf(why.getMessage());
    problems.report(doing, CacheProblems.failed(folder.toString(), words));
  }

  @Override
  public List<Diagnostic> problems() {
    return problems.all();
  }
}
