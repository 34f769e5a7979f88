package dev.assetbundle.processor.session;

import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.output.PublishedAsset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a build came to, in numbers. Source maps are not counted: nobody loads them who does not
 * look for a mistake.
 *
 * @param assets ordered by name, each once
 * @param reused how many of the assets that are made of others the previous build had made already
 * @param millis that the build took
 */
public record BuildSummary(List<Sizes> assets, int reused, long millis) {

  private static final int STEP = 1000;

  /** Copies the list. */
  public BuildSummary {
    assets = List.copyOf(assets);
  }

  /**
   * The sizes of an asset in bytes, or of several.
   *
   * @param gzip of what a client gets that accepts it; the size itself where there is no such form
   * @param brotli the same of a client that accepts brotli, too
   */
  public record Sizes(String name, long size, long gzip, long brotli) {

    private static Sizes of(PublishedAsset asset) {
      long size = asset.asset().digests().size();
      long gzip = compressed(asset, ContentCoding.GZIP, size);
      return new Sizes(
          asset.asset().logicalPath().value(),
          size,
          gzip,
          compressed(asset, ContentCoding.BROTLI, gzip));
    }

    private static long compressed(PublishedAsset asset, ContentCoding coding, long otherwise) {
      return asset.variants().stream()
          .filter(variant -> variant.coding() == coding)
          .mapToLong(variant -> variant.content().size())
          .findFirst()
          .orElse(otherwise);
    }

    private Sizes plus(Sizes other) {
      return new Sizes(name, size + other.size, gzip + other.gzip, brotli + other.brotli);
    }
  }

  /** Sums up the assets of all bundles. */
  static BuildSummary of(List<List<PublishedAsset>> published, int reused, long millis) {
    Map<String, Sizes> assets = new LinkedHashMap<>();
    published.stream()
        .flatMap(List::stream)
        .filter(asset -> !asset.asset().isMap())
        .forEach(
            asset -> {
              String id = asset.asset().outputPath() + " " + asset.asset().digests().sha256();
              assets.putIfAbsent(id, Sizes.of(asset));
            });
    return new BuildSummary(
        assets.values().stream().sorted(Comparator.comparing(Sizes::name)).toList(),
        reused,
        millis);
  }

  private Sizes total() {
    return assets.stream().reduce(new Sizes("all", 0, 0, 0), Sizes::plus);
  }

  /** Returns it in one line. */
  public String line() {
    Sizes total = total();
    return "AssetBundle built %d asset%s: %s%s%s, in %s%s"
        .formatted(
            assets.size(),
            assets.size() == 1 ? "" : "s",
            size(total.size()),
            total.gzip() < total.size() ? ", " + size(total.gzip()) + " with gzip" : "",
            total.brotli() < total.gzip() ? ", " + size(total.brotli()) + " with brotli" : "",
            duration(),
            reused == 0 ? "" : "; " + reused + " had not changed");
  }

  private String duration() {
    return millis < STEP
        ? millis + " ms"
        : String.format(Locale.ROOT, "%.1f s", millis / (double) STEP);
  }

  /** Returns a table of all assets, the largest first, with their sum at its end. */
  public String table() {
    List<Sizes> rows =
        Stream.concat(
                assets.stream()
                    .sorted(Comparator.comparingLong((Sizes row) -> row.size()).reversed()),
                Stream.of(total()))
            .toList();
    int width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
    String form = "%-" + Math.max(width, 5) + "s %10s %10s %10s";
    return Stream.concat(
            Stream.of(String.format(Locale.ROOT, form, "asset", "size", "gzip", "brotli")),
            rows.stream()
                .map(
                    row ->
                        String.format(
                            Locale.ROOT,
                            form,
                            row.name(),
                            size(row.size()),
                            size(row.gzip()),
                            size(row.brotli()))))
        .collect(Collectors.joining("\n"));
  }

  /** Returns a number of bytes for people: {@code 12.3 kB}, which is 12,300 bytes. */
  public static String size(long bytes) {
    if (bytes < STEP) {
      return bytes + " B";
    }
    double value = bytes / (double) STEP;
    String unit = " kB";
    if (value >= STEP) {
      value /= STEP;
      unit = " MB";
    }
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value)
        + unit;
  }
}
