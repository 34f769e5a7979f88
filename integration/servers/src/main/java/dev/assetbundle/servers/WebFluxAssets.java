package dev.assetbundle.servers;

import dev.assetbundle.runtime.AssetRequest;
import dev.assetbundle.runtime.AssetResponder;
import dev.assetbundle.runtime.AssetResponse;
import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

// [sample:webflux]
/** Serves assets in Spring WebFlux; declare it as a bean. */
final class WebFluxAssets implements WebFilter {

  private final AssetResponder responder;

  WebFluxAssets(AssetResponder responder) {
    this.responder = responder;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    String target = request.getURI().getRawPath();
    if (!responder.claims(target)) {
      return chain.filter(exchange);
    }
    AssetResponse answer =
        responder.respond(
            new AssetRequest(
                request.getMethod().name(),
                target,
                name -> request.getHeaders().getOrDefault(name, List.of())));
    ServerHttpResponse response = exchange.getResponse();
    return Mono.fromCallable(answer::bytes)
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(
            body -> {
              response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
              answer.headers().forEach(response.getHeaders()::set);
              return body.length == 0
                  ? response.setComplete()
                  : response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
            });
  }
}
// [/sample]
