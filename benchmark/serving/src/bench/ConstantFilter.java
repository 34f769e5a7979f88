package bench;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers with constant bytes and the fields that a file needs, without looking further. */
final class ConstantFilter implements Filter {

  private final byte[] plain;
  private final byte[] gzipped;

  ConstantFilter() {
    try {
      plain = Sample.plain();
      gzipped = Sample.gzipped();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    boolean gzip = http.getHeader("Accept-Encoding") != null;
    byte[] bytes = gzip ? gzipped : plain;
    answer.setHeader("Content-Type", "text/javascript;charset=utf-8");
    answer.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    answer.setHeader("ETag", "\"constant\"");
    answer.setHeader("Vary", "Accept-Encoding");
    answer.setHeader("X-Content-Type-Options", "nosniff");
    if (http.getHeader("If-None-Match") != null) {
      answer.setStatus(304);
      return;
    }
    if (gzip) {
      answer.setHeader("Content-Encoding", "gzip");
    }
    answer.setContentLength(bytes.length);
    answer.getOutputStream().write(bytes);
  }
}
