package dev.assetbundle.servers;

import dev.assetbundle.runtime.AssetRequest;
import dev.assetbundle.runtime.AssetResponder;
import dev.assetbundle.runtime.AssetResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerRequest;

// [sample:webflux]
/** Serves assets in Spring WebFlux on Reactor Netty; declare it as a bean. */
final class WebFluxAssets implements WebFilter {

  private static final System.Logger LOGGER = System.getLogger(WebFluxAssets.class.getName());

  /** Reactor Netty asks for 128 of them ahead of a slow client. */
  private static final int PIECE = 4 * 1024;

  private final AssetResponder responder;

  WebFluxAssets(AssetResponder responder) {
    this.responder = responder;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    HttpServerRequest netty = ServerHttpRequestDecorator.getNativeRequest(request);
    if (!responder.claims(netty.uri())) {
      return chain.filter(exchange);
    }
    var asked =
        new AssetRequest(
            netty.method().name(),
            netty.uri(),
            netty.version().text(),
            address(netty),
            name -> request.getHeaders().getOrDefault(name, List.of()));
    AssetResponse answer = responder.respond(asked);
    return send(answer, exchange.getResponse())
        .onErrorResume(
            IOException.class,
            e -> {
              if (exchange.getResponse().isCommitted()) {
                return Mono.error(e);
              }
              LOGGER.log(System.Logger.Level.ERROR, asked.target(), e);
              return send(responder.failure(asked), exchange.getResponse());
            });
  }

  private static String address(HttpServerRequest request) {
    InetSocketAddress client = request.remoteAddress();
    return client == null ? "" : client.getAddress().getHostAddress();
  }

  private static Mono<Void> send(AssetResponse answer, ServerHttpResponse response) {
    response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
    response.getHeaders().clear();
    answer.headers().forEach(response.getHeaders()::set);
    Optional<ByteBuffer> memory = answer.buffer();
    if (memory.isEmpty()) {
      Flux<DataBuffer> pieces = pieces(answer, response.bufferFactory());
      // Events of live mode, which have no length, must not wait for each other.
      return answer.bodyLength() < 0
          ? response.writeAndFlushWith(pieces.map(Mono::just))
          : response.writeWith(pieces);
    }
    return memory.get().hasRemaining()
        ? response.writeWith(Mono.just(response.bufferFactory().wrap(memory.get())))
        : response.setComplete();
  }

  /**
   * Reads when the client is ready for more. Not by {@code DataBufferUtils}: its channels are
   * closed by the interrupts that Reactor sends when another client leaves.
   */
  private static Flux<DataBuffer> pieces(AssetResponse answer, DataBufferFactory buffers) {
    return Flux.<DataBuffer, InputStream>generate(
            answer::open,
            (body, sink) -> {
              try {
                byte[] piece = new byte[PIECE];
                int length = body.read(piece);
                if (length < 0) {
                  sink.complete();
                } else {
                  sink.next(buffers.wrap(Arrays.copyOf(piece, length)));
                }
              } catch (IOException e) {
                sink.error(e);
              }
              return body;
            },
            WebFluxAssets::close)
        .subscribeOn(Schedulers.boundedElastic());
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
// [/sample]
