package dev.assetbundle.spring.shop;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** Answers with the message of what made a page fail. */
@Component
class Causes implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException e) {
      response.getWriter().print(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
    }
  }
}
