package dev.assetbundle.servers;

import dev.assetbundle.runtime.AssetIndex;
import dev.assetbundle.runtime.AssetResponder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Spring WebFlux on its own server, Reactor Netty. */
public final class WebFluxServer implements AutoCloseable {

  private final DisposableServer server;

  /** Starts at a free port. */
  public WebFluxServer(AssetIndex assets) {
    var responder = AssetResponder.builder().add(assets).sendDate().build();
    HttpHandler handler =
        WebHttpHandlerBuilder.webHandler(WebFluxServer::hello)
            .filter(new WebFluxAssets(responder))
            .build();
    server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle(new ReactorHttpHandlerAdapter(handler))
            .bindNow();
  }

  private static Mono<Void> hello(ServerWebExchange exchange) {
    ServerHttpResponse response = exchange.getResponse();
    byte[] text = "hello".getBytes(StandardCharsets.UTF_8);
    response.getHeaders().setContentLength(text.length);
    return response.writeWith(Mono.just(response.bufferFactory().wrap(text)));
  }

  /** Returns the port it listens at. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.disposeNow();
  }
}
