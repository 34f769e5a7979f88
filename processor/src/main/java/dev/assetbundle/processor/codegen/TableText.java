package dev.assetbundle.processor.codegen;

import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.output.PublishedAsset;
import dev.assetbundle.runtime.Asset;
import java.util.ArrayList;
import java.util.List;

/**
 * What an {@code AssetTable} of the runtime is made of.
 *
 * @param size number of assets
 * @param least the least of the names by which they are found, percent-encoded; empty if there are
 *     none
 * @param greatest the greatest of these names, percent-encoded; empty if there are none
 * @param isEarlier whether they are of earlier releases, and found by their published names; others
 *     by their logical paths
 * @param texts lines for the assets in their order, any number of them in each
 */
record TableText(int size, String least, String greatest, boolean isEarlier, List<String> texts) {

  /** A constant of a class file holds 65,535 bytes; all texts here are ASCII. */
  private static final int LONGEST_TEXT = 60_000;

  TableText {
    texts = List.copyOf(texts);
  }

  /** Describes assets in texts each of which is short enough for a constant. */
  static TableText of(List<PublishedAsset> assets, ImageSizes sizes) {
    return of(assets, false, sizes);
  }

  /** Describes assets of earlier releases in the same way. */
  static TableText ofEarlier(List<PublishedAsset> assets) {
    return of(assets, true, new ImageSizes());
  }

  private static TableText of(List<PublishedAsset> assets, boolean isEarlier, ImageSizes sizes) {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String least = "";
    String greatest = "";
    for (PublishedAsset asset : assets) {
      BuiltAsset built = asset.asset();
      LogicalPath path = isEarlier ? built.outputPath() : built.logicalPath();
      String name = Asset.encodePath(path.value());
      least = least.isEmpty() || name.compareTo(least) < 0 ? name : least;
      greatest = name.compareTo(greatest) > 0 ? name : greatest;
      String line = line(Asset.encodePath(built.logicalPath().value()), asset, isEarlier, sizes);
      if (text.length() + line.length() > LONGEST_TEXT) {
        texts.add(text.toString());
        text.setLength(0);
      }
      text.append(line);
    }
    if (!text.isEmpty()) {
      texts.add(text.toString());
    }
    return new TableText(assets.size(), least, greatest, isEarlier, texts);
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Appends the texts as Java literals, comma-separated, with each line on its own. */
  void literals(StringBuilder java, String indent) {
    String separator = "\n" + indent;
    for (String text : texts) {
      java.append(separator);
      String plus = "";
      int start = 0;
      for (int end = text.indexOf('\n') + 1; end > 0; end = text.indexOf('\n', start) + 1) {
        java.append(plus).append('"');
        java.append(text.substring(start, end).replace("\t", "\\t").replace("\n", "\\n"));
        java.append('"');
        plus = "\n" + indent + "    + ";
        start = end;
      }
      separator = ",\n" + indent;
    }
  }

  private static String line(
      String logicalPath, PublishedAsset published, boolean isEarlier, ImageSizes sizes) {
    BuiltAsset asset = published.asset();
    String type = published.contentType();
    StringBuilder line = new StringBuilder(300);
    line.append(logicalPath).append('\t');
    line.append(fingerprint(asset)).append('\t');
    line.append(asset.digests().integrity()).append('\t');
    line.append(type).append('\t');
    line.append(asset.digests().size()).append('\t');
    line.append(variants(published));
    if (asset.isModule()) {
      line.append("\tmodule");
      for (BuiltAsset.Preload chunk : asset.preloads()) {
        line.append('\t').append(Asset.encodePath(chunk.outputPath().value()));
        line.append(' ').append(chunk.integrity());
      }
    } else if (published.isImage() && !isEarlier) {
      sizes
          .of(asset)
          .ifPresent(
              size -> line.append('\t').append(size.width()).append('\t').append(size.height()));
    }
    return line.append('\n').toString();
  }

  /** Returns what the published path has after a hyphen before its last dot; empty if nothing. */
  private static String fingerprint(BuiltAsset asset) {
    if (!asset.isFingerprinted()) {
      return "";
    }
    String logical = asset.logicalPath().value();
    String output = asset.outputPath().value();
    int dot = logical.lastIndexOf('.');
    String before = logical.substring(0, dot) + "-";
    String after = logical.substring(dot);
    if (!output.startsWith(before) || !output.endsWith(after)) {
      throw new IllegalStateException(output + " is not where the runtime looks for " + logical);
    }
    return output.substring(before.length(), output.length() - after.length());
  }

  /** Returns codings and sizes in bytes as the runtime takes them: {@code "br:450,gzip:567"}. */
  private static String variants(PublishedAsset asset) {
    StringBuilder sizes = new StringBuilder();
    for (PublishedAsset.Variant variant : asset.variants()) {
      sizes.append(sizes.isEmpty() ? "" : ",").append(variant.coding().token()).append(':');
      sizes.append(variant.content().size());
    }
    return sizes.toString();
  }
}
