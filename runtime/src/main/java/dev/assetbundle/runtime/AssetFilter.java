package dev.assetbundle.runtime;

import dev.assetbundle.runtime.internal.file.Relay;
import dev.assetbundle.runtime.internal.file.Streams;
import dev.assetbundle.runtime.internal.live.LiveAccess;
import dev.assetbundle.runtime.internal.live.LiveMode;
import dev.assetbundle.runtime.internal.live.LivePage;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.List;

/**
 * Serves assets in a servlet container (Jakarta Servlet 5.0 or later) before anything else sees the
 * request:
 *
 * <pre>{@code
 * var assets = servletContext.addFilter("assets", AssetFilter.of(Assets.index()));
 * assets.setAsyncSupported(true);
 * assets.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
 * }</pre>
 *
 * <p>Whatever lies below the prefix of a bundle is answered here, unknown names with 404, so that
 * the container's own file servlets never see them; all else goes on to the application. The
 * context path is the container's: it is taken off the request and must not be set in the responder
 * too. Works with and without support for asynchronous requests; in live mode, which is for
 * development alone, each open page without it keeps a thread. There, what the chain does for one
 * request sees one state of the assets. A module that uses this class {@code requires
 * jakarta.servlet}.
 */
public final class AssetFilter implements Filter {

  /** Made when there is something to log: finding a logger takes long at a start. */
  private static final class Log {
    static final Logger LOGGER = System.getLogger(AssetFilter.class.getName());
  }

  private final AssetResponder responder;

  /** Makes a filter that sends what the responder decides. */
  public AssetFilter(AssetResponder responder) {
    this.responder = responder;
  }

  /** Returns a filter for these assets with the default options of {@link AssetResponder}. */
  public static AssetFilter of(AssetIndex... indexes) {
    return new AssetFilter(AssetResponder.of(indexes));
  }

  /** Called by the container before the first request. */
  @Override
  public void init(FilterConfig config) {
    if (responder.isLive() && isOfApplication(config.getServletContext())) {
      LiveMode.use(this);
    }
  }

  /**
   * Called by the container when the application ends. In live mode, the last filter of a web
   * application that has the runtime among its own libraries ends the build: the next start of the
   * application loads all of them again.
   */
  @Override
  public void destroy() {
    if (responder.isLive()) {
      LiveMode.release(this);
    }
  }

  /**
   * Returns whether this class goes with the application. Where the container is a part of the
   * program, as with Spring Boot, it stays while applications start again.
   */
  private static boolean isOfApplication(ServletContext application) {
    ClassLoader own = AssetFilter.class.getClassLoader();
    return application.getClassLoader() == own && application.getClass().getClassLoader() != own;
  }

  /**
   * Answers, or lets the request go on. A failure before the status is sent becomes one 500 and is
   * logged; a later one is left to the container, which ends the connection.
   */
  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http
        && response instanceof HttpServletResponse answer) {
      String target = target(http);
      if (responder.claims(target) || responder.claimsPath(containersPath(http))) {
        answer(http, target, answer);
        return;
      }
    }
    if (responder.isLive() && request instanceof HttpServletRequest http) {
      String query = http.getQueryString();
      LivePage page = LivePage.open(query == null ? "" : query);
      try {
        chain.doFilter(request, response);
      } finally {
        page.close();
      }
    } else {
      chain.doFilter(request, response);
    }
  }

  private void answer(HttpServletRequest request, String target, HttpServletResponse response)
      throws IOException {
    String method = request.getMethod();
    String client = responder.isLive() ? client(request) : "";
    var asked = new AssetRequest(method, target, "", client, name -> lines(request, name));
    AssetResponse answer = responder.respond(asked);
    if (answer.bodyLength() < 0) {
      sendEvents(request, answer, response);
      return;
    }
    InputStream body;
    try {
      body = answer.open();
    } catch (IOException | RuntimeException e) {
      Log.LOGGER.log(Level.WARNING, () -> "cannot answer " + method + ' ' + target, e);
      answer = responder.failure(asked);
      body = answer.open();
    }
    try (InputStream bytes = body) {
      response.setStatus(answer.status());
      answer.headers().forEach(response::setHeader);
      if (answer.bodyLength() > 0) {
        Streams.copy(bytes, response.getOutputStream());
      } else if (answer.status() == 304) {
        // Else Jetty adds a Content-Length of 0, which would be that of a 200 (RFC 9110, 8.6).
        response.flushBuffer();
      }
    }
  }

  /**
   * Returns the address that the container has. What an application puts around the request of the
   * container may give the one that a header field names, which anybody can send.
   */
  private static String client(ServletRequest request) {
    ServletRequest own = request;
    while (own instanceof ServletRequestWrapper wrapper) {
      own = wrapper.getRequest();
    }
    String local = own.getLocalAddr();
    return LiveAccess.client(own.getRemoteAddr(), local == null ? "" : local);
  }

  /** Without support for asynchronous requests, the thread of the container has to wait. */
  private static void sendEvents(
      HttpServletRequest request, AssetResponse answer, HttpServletResponse response)
      throws IOException {
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.flushBuffer();
    if (request.isAsyncSupported()) {
      AsyncContext context = request.startAsync(request, response);
      context.setTimeout(0);
      context.addListener(new EndOnError());
      Relay.start(answer.open(), response.getOutputStream(), () -> end(context));
    } else {
      answer.writeTo(response.getOutputStream());
    }
  }

  /**
   * Ends an answer whose client has left. Else containers would try to write a page about that
   * error into it.
   */
  private static final class EndOnError implements AsyncListener {

    @Override
    public void onError(AsyncEvent event) {
      end(event.getAsyncContext());
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
  }

  private static void end(AsyncContext context) {
    try {
      context.complete();
    } catch (IllegalStateException e) {
      return; // the container was faster
    }
  }

  /** Most fields are absent from most requests, which costs least to find out for one line. */
  private static List<String> lines(HttpServletRequest request, String name) {
    return request.getHeader(name) == null ? List.of() : Collections.list(request.getHeaders(name));
  }

  /**
   * Returns the target without the context path. Some containers give that decoded or encoded in
   * another way than the request has it; the number of its segments is the same.
   */
  private static String target(HttpServletRequest request) {
    String whole = request.getRequestURI();
    String context = request.getContextPath();
    if (whole.startsWith(context)) {
      return whole.substring(context.length());
    }
    int end = 0;
    for (int i = context.indexOf('/'); i >= 0 && end >= 0; i = context.indexOf('/', i + 1)) {
      end = whole.indexOf('/', end + 1);
    }
    return end < 0 ? whole : whole.substring(end);
  }

  /**
   * Returns the path by which other servlets would understand the request, who may decode and
   * normalize it once more: what they take for a name below the prefix is claimed as well.
   */
  private static String containersPath(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : request.getServletPath() + rest;
  }
}
