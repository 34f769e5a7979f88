package bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assetbundle.runtime.AssetHandler;
import dev.assetbundle.runtime.AssetRequest;
import dev.assetbundle.runtime.AssetResponder;
import dev.assetbundle.runtime.AssetResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** {@code ours}, or {@code theirs}: constant byte arrays with the same header fields as ours. */
public final class JdkBench {

  /** Arguments: which one, port. */
  public static void main(String[] arguments) throws Exception {
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[1])), 0);
    server.setExecutor(Executors.newFixedThreadPool(16));
    if (arguments[0].equals("ours")) {
      server.createContext("/assets", AssetHandler.of(Sample.index()));
    } else {
      constant(server, "/identity", Map.of());
      constant(server, "/gzip", Map.of("Accept-Encoding", List.of("gzip")));
      constant(server, "/304", Map.of("If-None-Match", List.of("*")));
    }
    server.start();
  }

  private static void constant(HttpServer server, String path, Map<String, List<String>> request)
      throws Exception {
    AssetResponse answer =
        AssetResponder.of(Sample.index()).respond(AssetRequest.of("GET", Sample.NAME, request));
    byte[] body = answer.open().readAllBytes();
    String[] fields =
        answer.headers().entrySet().stream()
            .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
            .toArray(String[]::new);
    int status = answer.status();
    server.createContext(path, exchange -> send(exchange, status, fields, body));
  }

  private static void send(HttpExchange exchange, int status, String[] fields, byte[] body)
      throws IOException {
    try (exchange) {
      for (int i = 0; i < fields.length; i += 2) {
        exchange.getResponseHeaders().set(fields[i], fields[i + 1]);
      }
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }
}
