package dev.assetbundle.processor.cache;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps results on a server that speaks the plain protocol of build caches: {@code GET} and {@code
 * PUT} of {@code <url>/<key>}, 404 for what is not there. After its first failure a server is not
 * asked again by the same build.
 */
public final class HttpStore implements ResultStore {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(15);

  private final URI folder;
  private final String authorization;
  private final boolean writes;
  private final HttpClient client;
  private final FirstProblem problem = new FirstProblem();

  /**
   * Talks to a server.
   *
   * @param url of the folder of entries, {@code http} or {@code https}; a user and password in it
   *     are sent as Basic authentication (RFC 7617)
   * @param writes whether results are sent there, and not only fetched
   */
  public HttpStore(URI url, boolean writes) {
    String text = url.toString();
    String user = url.getRawUserInfo();
    String bare = user == null ? text : text.replaceFirst("//[^@/]*@", "//");
    this.folder = URI.create(bare.endsWith("/") ? bare : bare + "/");
    this.authorization =
        user == null
            ? ""
            : "Basic "
                + Base64.getEncoder()
                    .encodeToString(
                        Optional.ofNullable(url.getUserInfo())
                            .orElse("")
                            .getBytes(StandardCharsets.UTF_8));
    this.writes = writes;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  @Override
  public Optional<byte[]> get(String key) {
    Optional<HttpResponse<byte[]>> answer = send(request(key).GET().build());
    if (answer.isEmpty() || answer.get().statusCode() == 404) {
      return Optional.empty();
    }
    if (answer.get().statusCode() != 200) {
      failed("status " + answer.get().statusCode());
      return Optional.empty();
    }
    Optional<byte[]> value = Sealed.open(answer.get().body());
    if (value.isEmpty()) {
      failed("damaged entry " + key);
    }
    return value;
  }

  @Override
  public void put(String key, byte[] value) {
    if (writes) {
      send(request(key).PUT(BodyPublishers.ofByteArray(Sealed.seal(value))).build())
          .filter(answer -> answer.statusCode() / 100 != 2)
          .ifPresent(answer -> failed("status " + answer.statusCode() + " to PUT"));
    }
  }

  private HttpRequest.Builder request(String key) {
    HttpRequest.Builder request = HttpRequest.newBuilder(folder.resolve(key)).timeout(ANSWER);
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }

  private Optional<HttpResponse<byte[]>> send(HttpRequest request) {
    if (problem.get().isPresent()) {
      return Optional.empty();
    }
    CompletableFuture<HttpResponse<byte[]>> answer = new CompletableFuture<>();
    try {
      // The timeout of a request ends with the header of the answer.
      answer = client.sendAsync(request, BodyHandlers.ofByteArray());
      return Optional.of(answer.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      failed(String.valueOf(e.getCause()));
    } catch (TimeoutException | RuntimeException e) {
      answer.cancel(true);
      failed(e.toString());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      failed("interrupted");
    }
    return Optional.empty();
  }

  private void failed(String why) {
    problem.report(folder.toString(), why);
  }

  @Override
  public Optional<Diagnostic> problem() {
    return problem.get();
  }
}
