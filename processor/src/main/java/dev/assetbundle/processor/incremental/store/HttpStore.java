package dev.assetbundle.processor.incremental.store;

import dev.assetbundle.processor.diagnostic.CacheProblems;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FailureReason;
import dev.assetbundle.processor.incremental.store.ChecksummedEntry.Refused;
import dev.assetbundle.processor.incremental.store.FirstProblems.Doing;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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

  /** The largest entry in bytes; it takes less time to compute a larger one than to fetch it. */
  static final int LARGEST = 64 << 20;

  private final URI folder;
  private final Optional<String> authorization;
  private final boolean writes;
  private final HttpClient client;
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
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public Optional<byte[]> get(String key) {
    if (problems.has(Doing.READING)) {
      return Optional.empty();
    }
    try {
      HttpResponse<byte[]> answer =
          send(
              HttpRequest.newBuilder().GET(),
              folder.resolve(key),
              LARGEST + ChecksummedEntry.overhead());
      if (answer.statusCode() == 404) {
        return Optional.empty();
      }
      if (answer.statusCode() != 200) {
        throw new Refused("status " + answer.statusCode());
      }
      return Optional.of(ChecksummedEntry.open(key, answer.body()));
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
      HttpResponse<byte[]> answer = send(put, folder.resolve(key), 0);
      if (answer.statusCode() / 100 != 2) {
        throw new Refused("status " + answer.statusCode() + " to PUT");
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
  private HttpResponse<byte[]> send(HttpRequest.Builder request, URI first, int largest)
      throws Refused {
    request.timeout(ANSWER);
    authorization.ifPresent(user -> request.header("Authorization", user));
    URI at = first;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      HttpResponse<byte[]> answer = send(request.uri(at).build(), largest);
      Optional<String> location = answer.headers().firstValue("Location");
      if (answer.statusCode() / 100 != 3 || location.isEmpty()) {
        return answer;
      }
      at = redirected(at, location.get());
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

  private HttpResponse<byte[]> send(HttpRequest request, int largest) throws Refused {
    CompletableFuture<HttpResponse<byte[]>> answer = new CompletableFuture<>();
    try {
      // The timeout of a request covers only the header of the response.
      answer = client.sendAsync(request, BoundedBody.handler(largest));
      return answer.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new Refused(why(e));
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new Refused("no answer within " + ANSWER.toSeconds() + " seconds");
    } catch (RuntimeException e) {
      throw new Refused(FailureReason.of(e));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new Refused("interrupted");
    }
  }

  private static String why(ExecutionException failure) {
    Throwable root = failure;
    while (root.getCause() != null
        && (root instanceof ExecutionException
            || root instanceof CompletionException
            || root instanceof UncheckedIOException)) {
      root = root.getCause();
    }
    return root instanceof BoundedBody.TooLarge
        ? String.valueOf(root.getMessage())
        : FailureReason.of(root);
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
