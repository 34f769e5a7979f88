package dev.assetbundle.runtime.internal.answer;

import dev.assetbundle.runtime.internal.http.HeaderList;
import dev.assetbundle.runtime.internal.http.HostField;
import java.util.List;
import java.util.function.Function;

/**
 * What an answer depends on.
 *
 * @param method compared exactly: {@code "GET"}
 * @param target as it came over the wire, still percent-encoded
 * @param protocol {@code "HTTP/1.1"}; {@code ""} if the server has checked the {@code Host} itself
 * @param client address of the client as a text; {@code ""} if unknown
 * @param headers gives the lines of a header field, none if it is absent
 */
public record Request(
    String method,
    String target,
    String protocol,
    String client,
    Function<String, List<String>> headers) {

  /** Returns the value of a header field; {@code ""} if it is absent or empty. */
  String header(String name) {
    return HeaderList.value(headers.apply(name));
  }

  /** Returns whether the {@code Host} is right, or was checked by the server. */
  boolean hasValidHost() {
    return protocol.isEmpty() || HostField.valid(headers.apply("Host"), protocol);
  }
}
