package dev.assetbundle.processor.generate;

import dev.assetbundle.processor.emit.PublishedAsset;
import dev.assetbundle.processor.generate.AssetFolder.Constant;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.pipeline.BuiltAsset;
import dev.assetbundle.runtime.Asset;
import java.util.ArrayList;
import java.util.List;

/** Writes the lines of an {@code AssetTable}, a line for each asset. */
final class AssetLines {

  /** A constant of a class file holds 65,535 bytes; all texts here are ASCII. */
  private static final int LONGEST_TEXT = 60_000;

  private AssetLines() {}

  /** Returns the lines in texts of whole lines, each short enough for a constant. */
  static List<String> texts(List<Constant> constants) {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Constant constant : constants) {
      String line = line(constant);
      if (text.length() + line.length() > LONGEST_TEXT) {
        texts.add(text.toString());
        text.setLength(0);
      }
      text.append(line);
    }
    if (!text.isEmpty()) {
      texts.add(text.toString());
    }
    return texts;
  }

  /** Appends the texts as Java literals, comma-separated, with each line on its own. */
  static void literals(StringBuilder java, String indent, List<String> texts) {
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

  private static String line(Constant constant) {
    BuiltAsset asset = constant.asset().asset();
    String type = ContentTypes.of(asset.logicalPath());
    StringBuilder line = new StringBuilder(300);
    line.append(Asset.encodePath(asset.logicalPath().value())).append('\t');
    line.append(AssetConstants.path(constant)).append('\t');
    line.append(asset.digests().integrity()).append('\t');
    line.append(type).append('\t');
    line.append(asset.digests().size()).append('\t');
    line.append(variants(constant.asset()));
    if (type.startsWith("image/")) {
      ImageSize.of(asset.content())
          .ifPresent(
              size -> line.append('\t').append(size.width()).append('\t').append(size.height()));
    }
    return line.append('\n').toString();
  }

  /** Returns codings and sizes in bytes as the runtime takes them: {@code "br:450,gzip:567"}. */
  private static String variants(PublishedAsset asset) {
    StringBuilder sizes = new StringBuilder();
    for (PublishedAsset.Variant variant : asset.variants()) {
      sizes.append(sizes.isEmpty() ? "" : ",").append(variant.coding()).append(':');
      sizes.append(variant.content().size());
    }
    return sizes.toString();
  }
}
