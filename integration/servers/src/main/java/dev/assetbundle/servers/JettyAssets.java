package dev.assetbundle.servers;

import dev.assetbundle.runtime.AssetRequest;
import dev.assetbundle.runtime.AssetResponder;
import dev.assetbundle.runtime.AssetResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

// [sample:jettycore]
/** Serves assets in Jetty without servlets. */
public final class JettyAssets extends Handler.Abstract {

  private static final System.Logger LOGGER = System.getLogger(JettyAssets.class.getName());
  private static final int PIECE = 32 * 1024;

  private final AssetResponder responder;

  /** Makes a handler that sends what the responder decides. */
  public JettyAssets(AssetResponder responder) {
    super(InvocationType.NON_BLOCKING);
    this.responder = responder;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String target = request.getHttpURI().getPath();
    if (!responder.claims(target)) {
      return false;
    }
    var asked =
        new AssetRequest(
            request.getMethod(),
            target,
            "",
            Request.getRemoteAddr(request),
            name -> request.getHeaders().getValuesList(name));
    AssetResponse answer = responder.respond(asked);
    Optional<ByteBuffer> memory = answer.buffer();
    if (memory.isPresent()) {
      sendAll(answer, memory.get(), response, callback);
    } else {
      request
          .getComponents()
          .getExecutor()
          .execute(() -> sendFile(asked, answer, request, response, callback));
    }
    return true;
  }

  private static void sendAll(
      AssetResponse answer, ByteBuffer body, Response response, Callback callback) {
    writeHead(answer, response);
    boolean last = answer.status() != 304; // else Jetty adds a Content-Length of 0
    response.write(last, body, callback);
  }

  /** Reads pieces on threads that may block, each when the last one was written. */
  private void sendFile(
      AssetRequest asked,
      AssetResponse answer,
      Request request,
      Response response,
      Callback callback) {
    InputStream body;
    try {
      body = answer.open();
    } catch (IOException e) {
      LOGGER.log(System.Logger.Level.ERROR, asked.target(), e);
      AssetResponse failure = responder.failure(asked);
      sendAll(failure, failure.buffer().orElseThrow(), response, callback);
      return;
    }
    writeHead(answer, response);
    var pool = new ByteBufferPool.Sized(request.getComponents().getByteBufferPool(), true, PIECE);
    Content.copy(
        Content.Source.from(pool, body),
        response,
        Callback.from(InvocationType.BLOCKING, callback::succeeded, callback::failed));
  }

  private static void writeHead(AssetResponse answer, Response response) {
    response.setStatus(answer.status());
    response.getHeaders().add(answer.headersAs(HttpFields.class, JettyAssets::fields));
  }

  private static HttpFields fields(Map<String, String> headers) {
    HttpFields.Mutable fields = HttpFields.build();
    headers.forEach(
        (name, value) ->
            fields.add(new PreEncodedHttpField(HttpHeader.CACHE.get(name), name, value)));
    return fields.asImmutable();
  }
}
// [/sample]
