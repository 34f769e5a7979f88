package dev.assetbundle.processor.emit;

import dev.assetbundle.processor.pipeline.BuiltAsset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in the Javadoc of a constant what it stands for. */
final class AssetJavadoc {

  private static final int MOST_SOURCES = 20;

  private AssetJavadoc() {}

  static String of(PublishedAsset published) {
    BuiltAsset asset = published.asset();
    StringBuilder text = new StringBuilder();
    text.append("{@code ").append(escape(asset.logicalPath().value())).append("}, ");
    text.append(bytes(asset.digests().size()));
    if (!published.variants().isEmpty()) {
      text.append(
          published.variants().stream()
              .map(variant -> variant.coding() + " " + bytes(variant.content().size()))
              .collect(Collectors.joining(", ", " (", ")")));
    }
    List<String> sources = asset.sources();
    if (sources.size() == 1) {
      return text.append(", made from {@code ")
          .append(escape(sources.get(0)))
          .append("}.\n")
          .toString();
    }
    text.append(".\n\n<p>Made from:\n\n<ul>\n");
    for (String source : sources.subList(0, Math.min(MOST_SOURCES, sources.size()))) {
      text.append("  <li>{@code ").append(escape(source)).append("}\n");
    }
    if (sources.size() > MOST_SOURCES) {
      text.append("  <li>and ").append(sources.size() - MOST_SOURCES).append(" more\n");
    }
    return text.append("</ul>\n").toString();
  }

  private static String bytes(long size) {
    return String.format(Locale.ROOT, "%,d bytes", size);
  }

  /** Returns {@code text} so that it can stand in an inline code tag. */
  static String escape(String text) {
    return text.replace("*/", "* /").replace('{', '(').replace('}', ')').replace("\\u", "\\ u");
  }
}
