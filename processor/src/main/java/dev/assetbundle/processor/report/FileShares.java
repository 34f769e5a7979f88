package dev.assetbundle.processor.report;

import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.SourceMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Tells how much of an asset comes from each of its files. */
final class FileShares {

  private FileShares() {}

  /**
   * Returns the bytes of the asset by file, in their order in it. If each file has its own passage,
   * that is counted. If files were mixed, as imports of Sass are, the source map tells for each
   * character which file it comes from. The name of what comes from none is empty.
   *
   * @param text of the asset, with its map; asked for only if it is needed
   */
  static Map<String, Long> of(BuiltAsset asset, Supplier<Optional<MappedText>> text) {
    Map<String, Long> shares = new LinkedHashMap<>();
    asset.sources().forEach(source -> shares.put(source, 0L));
    Optional<MappedText> mapped = mixed(asset) ? text.get() : Optional.empty();
    if (mapped.isPresent()) {
      count(mapped.get(), shares);
    } else if (asset.sources().size() == 1) {
      shares.replaceAll((source, none) -> asset.content().size());
    } else {
      Map<LogicalPath, Long> slices = slices(asset);
      Iterator<String> sources = asset.sources().iterator();
      slices.values().forEach(size -> shares.put(sources.next(), size));
    }
    long rest = asset.content().size() - shares.values().stream().mapToLong(Long::longValue).sum();
    if (rest > 0) {
      shares.merge("", rest, Long::sum);
    }
    return shares;
  }

  private static Map<LogicalPath, Long> slices(BuiltAsset asset) {
    Map<LogicalPath, Long> slices = new LinkedHashMap<>();
    asset.slices().forEach(slice -> slices.merge(slice.file(), slice.size(), Long::sum));
    return slices;
  }

  /** Whether it is not known of which file each slice is. */
  private static boolean mixed(BuiltAsset asset) {
    List<LogicalPath> files = List.copyOf(slices(asset).keySet());
    List<String> sources = asset.sources();
    return sources.size() > 1
        && (files.size() != sources.size()
            || IntStream.range(0, files.size())
                .anyMatch(i -> !sources.get(i).contains("/" + stem(files.get(i)) + ".")));
  }

  private static String stem(LogicalPath file) {
    String name = file.value();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static void count(MappedText text, Map<String, Long> shares) {
    String all = text.text();
    List<String> sources = text.map().sources();
    List<SourceMap.Entry> entries = text.map().entries();
    Lines lines = Lines.of(all);
    for (int i = 0; i < entries.size(); i++) {
      SourceMap.Entry entry = entries.get(i);
      int start = lines.offset(entry.line(), entry.column());
      int end =
          i + 1 < entries.size()
              ? lines.offset(entries.get(i + 1).line(), entries.get(i + 1).column())
              : all.length();
      if (entry.source() != SourceMap.NOWHERE && end > start) {
        // A map may name a file that is no source of the asset, such as one inside a tool.
        String source = sources.get(entry.source());
        shares.merge(
            shares.containsKey(source) ? source : "", bytes(all.substring(start, end)), Long::sum);
      }
    }
  }

  /** Returns how many bytes a text has in UTF-8. */
  private static long bytes(String text) {
    return text.codePoints()
        .mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
        .sum();
  }
}
