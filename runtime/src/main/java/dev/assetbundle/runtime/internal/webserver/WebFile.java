package dev.assetbundle.runtime.internal.webserver;

import dev.assetbundle.runtime.Coding;
import java.util.Set;

/**
 * What a web server has to know of one exported file.
 *
 * @param path URL path, not percent-encoded: {@code "/assets/icons/cart-<64 hex>.svg"}
 * @param contentType media type as it is sent: {@code "text/css; charset=utf-8"}
 * @param fingerprinted whether the path changes whenever the bytes do
 * @param codings codings of the files beside it, without {@code IDENTITY}
 */
public record WebFile(
    String path, String contentType, boolean fingerprinted, Set<Coding> codings) {

  /** Copies the set. */
  public WebFile {
    codings = Set.copyOf(codings);
  }

  /** Returns the letters after the last dot of the name, {@code "svg"}; empty if it has none. */
  String extension() {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(dot + 1) : "";
  }
}
