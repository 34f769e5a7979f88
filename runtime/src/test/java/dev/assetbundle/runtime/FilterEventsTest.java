package dev.assetbundle.runtime;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How the filter ends a stream of events whose client has left, in a container that says so. */
@Timeout(60)
class FilterEventsTest {

  @TempDir Path folder;

  private final List<AsyncListener> listeners = Collections.synchronizedList(new ArrayList<>());
  private final List<String> ends = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void forget() {
    System.clearProperty("assetbundle.live");
  }

  /** A stream to a client that has left. */
  private static final class Left extends ServletOutputStream {

    @Override
    public void write(int b) throws IOException {
      throw new IOException("Broken pipe");
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {}
  }

  /** Answers calls by the name of the method, with its first argument if there is one. */
  private static <T> T fake(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              String name = method.getName();
              return answers.get(arguments == null ? name : name + " " + arguments[0]);
            }));
  }

  private AsyncContext context() {
    return (AsyncContext)
        Proxy.newProxyInstance(
            AsyncContext.class.getClassLoader(),
            new Class<?>[] {AsyncContext.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("addListener")) {
                listeners.add((AsyncListener) arguments[0]);
              } else if (method.getName().equals("complete")) {
                ends.add("complete");
                // As containers do once it has ended.
                throw new IllegalStateException();
              }
              return null;
            });
  }

  @Test
  void whoeverIsFasterEndsTheAnswer() throws Exception {
    LiveProject project = new LiveProject(folder);
    System.setProperty("assetbundle.live", "true");
    AssetFilter filter = AssetFilter.of(LiveProject.index(project.load()));
    AsyncContext context = context();
    HttpServletRequest own =
        fake(
            HttpServletRequest.class,
            Map.ofEntries(
                entry("getMethod", "GET"),
                entry("getRequestURI", LiveProject.OWN + "events"),
                entry("getContextPath", ""),
                entry("getServletPath", LiveProject.OWN + "events"),
                entry("getRemoteAddr", "127.0.0.1"),
                entry("getHeader Host", "localhost"),
                entry("isAsyncSupported", true)));
    HttpServletRequest request =
        new HttpServletRequestWrapper(own) {
          @Override
          public Enumeration<String> getHeaders(String name) {
            return Collections.enumeration(List.of(getHeader(name)));
          }

          @Override
          public AsyncContext startAsync(ServletRequest asked, ServletResponse answered) {
            return context;
          }
        };
    HttpServletResponse response =
        fake(HttpServletResponse.class, Map.of("getOutputStream", new Left()));
    filter.doFilter(
        request,
        response,
        (asked, answered) -> {
          throw new IllegalStateException("it is the filter's to answer");
        });
    assertEquals(1, listeners.size());
    while (ends.isEmpty()) {
      Thread.sleep(10);
    }
    listeners.get(0).onError(new AsyncEvent(context));
    assertEquals(List.of("complete", "complete"), List.copyOf(ends));
  }
}
