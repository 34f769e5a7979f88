package dev.assetbundle.processor.session;

import dev.assetbundle.processor.diagnostic.suggestion.Count;
import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.output.PublishedAsset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a build came to, in numbers. Source maps are not counted: nobody loads them who does not
 * look for a mistake.
 *
 * @param assets ordered by name, each once
 * @param unchanged how many of the assets the previous build had published as they are now
 * @param millis that the build took
 */
public record BuildSummary(List<Sizes> assets, int unchanged, long millis) {

  private static final int STEP = 1000;

  /** The forms of an asset, which are columns of the table. */
  private static final List<String> FORMS =
      Stream.concat(Stream.of("size"), Stream.of(ContentCoding.values()).map(ContentCoding::word))
          .toList();

  /** Copies the list. */
  public BuildSummary {
    assets = List.copyOf(assets);
  }

  /**
   * The sizes of an asset in bytes, or of several.
   *
   * @param forms the size itself, and for each coding that of what a client gets that accepts it
   *     and those before it
   */
  public record Sizes(String name, List<Long> forms) {

    /** Copies the list. */
    public Sizes {
      forms = List.copyOf(forms);
    }

    private static Sizes of(PublishedAsset asset) {
      Map<ContentCoding, Long> variants = asset.compressedSizes();
      List<Long> forms = new ArrayList<>();
      long least = asset.asset().digests().size();
      forms.add(least);
      for (ContentCoding coding : ContentCoding.values()) {
        least = variants.getOrDefault(coding, least);
        forms.add(least);
      }
      return new Sizes(asset.asset().logicalPath().value(), forms);
    }

    private Sizes plus(Sizes other) {
      return new Sizes(
          name,
          IntStream.range(0, forms.size())
              .mapToObj(i -> forms.get(i) + other.forms.get(i))
              .toList());
    }
  }

  /**
   * Sums up the assets of all bundles.
   *
   * @param before the files that the previous build published
   */
  static BuildSummary of(List<List<PublishedAsset>> published, Snapshot before, long millis) {
    Map<String, PublishedAsset> assets = new LinkedHashMap<>();
    published.stream()
        .flatMap(List::stream)
        .filter(asset -> !asset.asset().isMap())
        .forEach(asset -> assets.putIfAbsent(id(asset.asset()), asset));
    Map<String, List<String>> places = new HashMap<>();
    before
        .states()
        .forEach(
            (path, state) ->
                places
                    .computeIfAbsent(fileId(path, state.sha256()), key -> new ArrayList<>(1))
                    .add("/" + path));
    return new BuildSummary(
        assets.values().stream().map(Sizes::of).sorted(Comparator.comparing(Sizes::name)).toList(),
        (int) assets.values().stream().filter(asset -> isIn(places, asset.asset())).count(),
        millis);
  }

  private static String id(BuiltAsset asset) {
    return asset.outputPath() + " " + asset.digests().sha256();
  }

  private static String fileId(String path, String sha256) {
    return path.substring(path.lastIndexOf('/') + 1) + " " + sha256;
  }

  // Each target writes its assets into a folder of its own, which is not known here.
  private static boolean isIn(Map<String, List<String>> places, BuiltAsset asset) {
    String path = asset.outputPath().value();
    return places.getOrDefault(fileId(path, asset.digests().sha256()), List.of()).stream()
        .anyMatch(place -> place.endsWith("/" + path));
  }

  private Sizes total() {
    return assets.stream()
        .reduce(new Sizes("all", Collections.nCopies(FORMS.size(), 0L)), Sizes::plus);
  }

  /** Returns it in one line. */
  public String line() {
    List<Long> total = total().forms();
    StringBuilder sizes = new StringBuilder(size(total.get(0)));
    for (int i = 1; i < FORMS.size(); i++) {
      if (total.get(i) < total.get(i - 1)) {
        sizes.append(", ").append(size(total.get(i))).append(" with ").append(FORMS.get(i));
      }
    }
    String same = unchanged == 0 ? "" : "; " + unchanged + " had not changed";
    return "AssetBundle built "
        + Count.of(assets.size(), "asset")
        + ": "
        + sizes
        + ", in "
        + duration()
        + same;
  }

  private String duration() {
    return millis < STEP ? millis + " ms" : decimal(millis / (double) STEP, 1) + " s";
  }

  /** Returns a table of all assets, the largest first, with their sum at its end. */
  public String table() {
    List<Sizes> rows =
        Stream.concat(
                assets.stream()
                    .sorted(Comparator.comparingLong((Sizes row) -> row.forms().get(0)).reversed()),
                Stream.of(total()))
            .toList();
    int width = Math.max(5, rows.stream().mapToInt(row -> row.name().length()).max().orElse(0));
    return Stream.concat(
            Stream.of(row(width, "asset", FORMS)),
            rows.stream()
                .map(
                    row ->
                        row(
                            width,
                            row.name(),
                            row.forms().stream().map(BuildSummary::size).toList())))
        .collect(Collectors.joining("\n"));
  }

  private static String row(int width, String name, List<String> cells) {
    StringBuilder row = new StringBuilder(name).append(" ".repeat(width - name.length()));
    cells.forEach(cell -> row.append(" ".repeat(Math.max(1, 11 - cell.length()))).append(cell));
    return row.toString();
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
    return decimal(value, value < 10 ? 2 : value < 100 ? 1 : 0) + unit;
  }

  // Not by a Formatter, whose classes take longer to load than all else here.
  private static String decimal(double value, int places) {
    long scale = Math.round(Math.pow(10, places));
    long all = Math.round(value * scale);
    String fraction = String.valueOf(scale + all % scale).substring(1);
    return places == 0 ? "" + all : all / scale + "." + fraction;
  }
}
