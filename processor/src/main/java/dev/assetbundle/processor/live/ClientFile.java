package dev.assetbundle.processor.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/** The scripts of live mode that run in the browser: {@code client.js} and what it imports. */
final class ClientFile {

  /** The media type of all of them. */
  static final String CONTENT_TYPE = "text/javascript; charset=utf-8";

  private static final Set<String> NAMES =
      Set.of(
          "client.js", "connection.js", "page.js", "assets.js", "overlay.js", "overlay-style.js");

  private ClientFile() {}

  /** Returns the bytes of one; empty if there is none with that name. */
  static Optional<byte[]> bytes(String name) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    try (InputStream in = ClientFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar of the processor has no " + name);
      }
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the jar of the processor can't be read", e);
    }
  }
}
