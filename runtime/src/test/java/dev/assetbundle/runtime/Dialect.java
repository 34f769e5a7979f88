package dev.assetbundle.runtime;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What the answers of a server may have of its own, if it is not ours that answers.
 *
 * @param tags gives the entity tag of an asset in a coding
 * @param ours whether the answers are made by our code, and so known to the byte
 * @param limits what is expected instead, by the request as the table writes it: {@code "200
 *     app.gzip"}, or with the word {@code any} a status of which no more is known
 */
public record Dialect(
    BiFunction<Asset, Coding, String> tags, boolean ours, Map<String, String> limits) {

  /** That of the runtime. */
  public static final Dialect OURS = new Dialect(Asset::etag, true, Map.of());

  /** Copies the map. */
  public Dialect {
    limits = Map.copyOf(limits);
  }

  /**
   * Returns the fields that any server may send or leave out: in ours all of them are known.
   * Whether a file can be cut need not be said, and a refusal may describe the file or itself.
   */
  List<String> free(HttpRow row) {
    if (ours) {
      return List.of();
    }
    return row.isRefusal()
        ? List.of("accept-ranges", "content-length", "content-type", "etag", "vary")
        : List.of("accept-ranges");
  }

  String tag(Asset asset, Coding coding) {
    return tags.apply(asset, coding);
  }
}
