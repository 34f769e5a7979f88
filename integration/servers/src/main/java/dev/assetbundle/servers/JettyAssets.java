package dev.assetbundle.servers;

import dev.assetbundle.runtime.AssetRequest;
import dev.assetbundle.runtime.AssetResponder;
import dev.assetbundle.runtime.AssetResponse;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

// [sample:jettycore]
/** Serves assets in Jetty without servlets. */
public final class JettyAssets extends Handler.Abstract {

  private final AssetResponder responder;

  /** Makes a handler that sends what the responder decides. */
  public JettyAssets(AssetResponder responder) {
    this.responder = responder;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String target = request.getHttpURI().getPath();
    if (!responder.claims(target)) {
      return false;
    }
    AssetResponse answer =
        responder.respond(
            new AssetRequest(
                request.getMethod(), target, name -> request.getHeaders().getValuesList(name)));
    byte[] body = answer.bytes();
    response.setStatus(answer.status());
    answer.headers().forEach(response.getHeaders()::put);
    boolean last = answer.status() != 304; // else Jetty adds a Content-Length of 0
    response.write(last, ByteBuffer.wrap(body), callback);
    return true;
  }
}
// [/sample]
