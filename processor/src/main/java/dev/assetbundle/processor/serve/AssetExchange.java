package dev.assetbundle.processor.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.assetbundle.processor.live.LiveAssets;
import dev.assetbundle.processor.live.LiveSource;
import dev.assetbundle.runtime.internal.answer.LiveAnswers;
import dev.assetbundle.runtime.internal.answer.Request;
import dev.assetbundle.runtime.internal.live.LiveAccess;
import dev.assetbundle.runtime.internal.live.LocatedFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers requests: who may ask, what is where, and how it is sent. */
final class AssetExchange implements HttpHandler {

  private static final Pattern OF_LIVE_MODE =
      Pattern.compile(".*/" + LiveSource.FOLDER + "[0-9a-f]+/(.+)");

  private final LiveAssets assets;
  private final Index index;
  private final String hosts;

  /**
   * @param hosts who is answered besides this machine
   */
  AssetExchange(LiveAssets assets, Index index, String hosts) {
    this.assets = assets;
    this.index = index;
    this.hosts = hosts;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("Cache-Control", "no-store");
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Vary", "Origin");
      Headers request = exchange.getRequestHeaders();
      Optional.ofNullable(request.getFirst("Origin"))
          .filter(origin -> LiveAccess.isFriend(hosts, origin))
          .ifPresent(origin -> headers.set("Access-Control-Allow-Origin", origin));
      Reply reply = new Reply(exchange);
      String refusal =
          LiveAccess.refusal(hosts, client(exchange), request.getOrDefault("Host", List.of()));
      if (refusal.isEmpty()) {
        answer(exchange, reply);
      } else {
        reply.text(403, refusal);
      }
    }
  }

  private static String client(HttpExchange exchange) {
    return exchange.getRemoteAddress().getAddress().getHostAddress();
  }

  private void answer(HttpExchange exchange, Reply reply) throws IOException {
    String path = String.valueOf(exchange.getRequestURI().getPath());
    Matcher own = OF_LIVE_MODE.matcher(path);
    LocatedFile located = own.matches() ? LocatedFile.NONE : LocatedFile.of(assets.locate(path));
    if (located.file().isPresent()) {
      reply.answer(LiveAnswers.of(located.file().get(), hosts, request(exchange)));
    } else if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      reply.text(405, "Only GET and HEAD are answered");
    } else if (path.equals("/")) {
      reply.bytes(200, "text/html; charset=utf-8", index.page(assets));
    } else if (own.matches()) {
      reply.answer(
          LiveAnswers.ofLiveMode(
              own.group(1), hosts, request(exchange), assets::file, assets::events));
    } else {
      elsewhere(path, located, reply);
    }
  }

  private static Request request(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().toString(),
        "",
        client(exchange),
        name -> headers.getOrDefault(name, List.of()));
  }

  private void elsewhere(String path, LocatedFile located, Reply reply) throws IOException {
    LocatedFile current =
        located.redirect().isEmpty() ? LocatedFile.of(assets.named(path)) : located;
    if (current.redirect().isEmpty()) {
      reply.text(404, "No asset is published at " + path + "; / lists those that are");
    } else {
      reply.redirect(current.redirect());
    }
  }
}
