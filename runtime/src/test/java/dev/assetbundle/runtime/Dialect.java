package dev.assetbundle.runtime;

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

  String tag(Asset asset, Coding coding) {
    return tags.apply(asset, coding);
  }
}
