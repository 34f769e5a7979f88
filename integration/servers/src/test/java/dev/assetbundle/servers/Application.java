package dev.assetbundle.servers;

import dev.assetbundle.runtime.AssetHost;
import dev.assetbundle.runtime.TestAssets;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Stands for the application behind the filter: it says hello, asynchronously where it can. */
final class Application extends HttpServlet {

  /** Path of a page that holds the URL of an asset. */
  static final String TELLS_URL = "/page/url";

  private static final long serialVersionUID = 1;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getRequestURI().endsWith(TELLS_URL)) {
      AssetHost.useContextPath(getServletContext().getContextPath());
      String url = TestAssets.LOGO.url();
      response.setContentLength(url.length());
      response.getOutputStream().print(url);
      return;
    }
    if (request.isAsyncSupported()) {
      var async = request.startAsync();
      async.start(
          () -> {
            try {
              response.getOutputStream().print("hello");
              async.complete();
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
    } else {
      response.getOutputStream().print("hello");
    }
  }
}
