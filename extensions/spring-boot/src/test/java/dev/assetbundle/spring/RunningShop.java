package dev.assetbundle.spring;

import dev.assetbundle.spring.shop.Application;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application with a server of its own, and a client of it. */
final class RunningShop implements AutoCloseable {

  private static final String ANN =
      "Basic "
          + Base64.getEncoder().encodeToString("ann:secret".getBytes(StandardCharsets.US_ASCII));

  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningShop(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts it at a free port. */
  static RunningShop start(String... arguments) {
    return start(Application.class, arguments);
  }

  /** Starts it at a free port, from the class loader of this class. */
  static RunningShop start(Class<?> application, String... arguments) {
    return new RunningShop(SpringApplication.run(application, arguments));
  }

  /** Asks as a stranger. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  /** Asks as a stranger, with a header field. */
  HttpResponse<String> get(String path, String name, String value)
      throws IOException, InterruptedException {
    return send(request(path).header(name, value));
  }

  /** Asks as a user that is known. */
  HttpResponse<String> getAsAnn(String path) throws IOException, InterruptedException {
    return send(request(path).header("Authorization", ANN));
  }

  /** Asks as a user that is known, for a type of content. */
  HttpResponse<String> getAsAnn(String path, String accept)
      throws IOException, InterruptedException {
    return send(request(path).header("Authorization", ANN).header("Accept", accept));
  }

  private HttpRequest.Builder request(String path) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    context.close();
  }
}
