package dev.assetbundle.servers;

import dev.assetbundle.runtime.Asset;
import dev.assetbundle.runtime.Coding;
import dev.assetbundle.runtime.Dialect;
import dev.assetbundle.runtime.RawHttp;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a server answers the HTTP table in its own way: {@code limits/nginx.txt}.
 *
 * @param reasons in their order, as the docs give them
 * @param rows what is expected instead, by request
 */
public record Limits(List<String> reasons, Map<String, String> rows) {

  /** Copies. */
  public Limits {
    reasons = List.copyOf(reasons);
    rows = Map.copyOf(rows);
  }

  /** Returns those of a server. */
  public static Limits of(String server) throws IOException {
    var reasons = new ArrayList<String>();
    var rows = new LinkedHashMap<String, String>();
    for (String line : lines("/limits/" + server + ".txt")) {
      if (line.startsWith("- ")) {
        reasons.add(line.substring(2));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        int arrow = line.lastIndexOf(" > ");
        rows.put(line.substring(0, arrow), line.substring(arrow + 3));
      }
    }
    return new Limits(reasons, rows);
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream file = Limits.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** Returns what is expected of a server with these limits, which makes entity tags itself. */
  public Dialect dialect(int port) {
    var tags = new HashMap<String, String>();
    return new Dialect(
        (asset, coding) ->
            tags.computeIfAbsent(asset.path() + coding, any -> tag(port, asset, coding)),
        false,
        rows);
  }

  private static String tag(int port, Asset asset, Coding coding) {
    String request =
        "HEAD %s HTTP/1.1\r\nHost: h\r\nAccept-Encoding: %s\r\nConnection: close\r\n\r\n"
            .formatted(asset.path(), coding.token());
    try {
      RawHttp.Answer answer = RawHttp.parse(RawHttp.exchange(port, request));
      return answer.headers().getOrDefault("etag", "none");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
