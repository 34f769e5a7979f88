package dev.assetbundle.runtime;

import dev.assetbundle.runtime.internal.http.HeaderList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What an answer depends on.
 *
 * @param method compared exactly: {@code "GET"}
 * @param target path as it came over the wire, still percent-encoded; a query is ignored, and an
 *     absolute URI stands for its path (RFC 9112, section 3.2)
 * @param protocol {@code "HTTP/1.1"} or {@code "h2"}; if it is not {@code ""}, a {@code Host} that
 *     is doubled, malformed or missing in HTTP/1.1 is refused with 400 (RFC 9112, section 3.2), for
 *     engines that do not do so themselves
 * @param clientAddress IP address of the client, {@code "127.0.0.1"}; {@code ""} if it is unknown.
 *     Only live mode asks for it, which answers known clients alone
 * @param headers gives the lines of a header field in their order, none if it is absent; asked with
 *     names such as {@code "If-None-Match"}, whose case it must not mind
 */
public record AssetRequest(
    String method,
    String target,
    String protocol,
    String clientAddress,
    Function<String, List<String>> headers) {

  /** Makes a request of an engine that has judged the {@code Host} itself. */
  public AssetRequest(String method, String target, Function<String, List<String>> headers) {
    this(method, target, "", headers);
  }

  /** Makes a request of a client whose address is unknown. */
  public AssetRequest(
      String method, String target, String protocol, Function<String, List<String>> headers) {
    this(method, target, protocol, "", headers);
  }

  /** Returns a request with these header fields, whose names are matched without regard to case. */
  public static AssetRequest of(String method, String target, Map<String, List<String>> headers) {
    return new AssetRequest(method, target, name -> lines(headers, name));
  }

  /** Returns a request without header fields. */
  public static AssetRequest of(String method, String target) {
    return new AssetRequest(method, target, name -> List.of());
  }

  /**
   * Returns the value of a field, its lines combined with a comma (RFC 9110, section 5.3); {@code
   * ""} if it is absent or empty.
   */
  public String header(String name) {
    return HeaderList.value(headers.apply(name));
  }

  private static List<String> lines(Map<String, List<String>> headers, String name) {
    var lines = new ArrayList<String>();
    headers.forEach(
        (key, values) -> {
          if (name.equalsIgnoreCase(key)) {
            lines.addAll(values);
          }
        });
    return lines;
  }
}
