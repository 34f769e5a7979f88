package dev.assetbundle.processor.session;

import dev.assetbundle.processor.model.FileType;
import dev.assetbundle.processor.source.AssetSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * The order in which files are converted. The languages take turns, so that each tool has work from
 * the beginning: some take one file after the other, and a stylesheet of a few lines may import
 * many. Of each language the longest files come first, so that no thread is left with one of them
 * at the end.
 */
final class ConversionOrder {

  private ConversionOrder() {}

  /** Returns {@code files} in that order. */
  static List<AssetSource> of(Collection<AssetSource> files, ToIntFunction<AssetSource> length) {
    Map<String, List<AssetSource>> languages = new TreeMap<>();
    for (AssetSource file : files) {
      languages.computeIfAbsent(language(file.type()), key -> new ArrayList<>()).add(file);
    }
    Queue<Queue<AssetSource>> turns = new ArrayDeque<>();
    for (List<AssetSource> each : languages.values()) {
      each.sort(Comparator.comparingInt(length).reversed());
      turns.add(new ArrayDeque<>(each));
    }
    List<AssetSource> order = new ArrayList<>();
    while (!turns.isEmpty()) {
      Queue<AssetSource> turn = turns.remove();
      order.add(turn.remove());
      if (!turn.isEmpty()) {
        turns.add(turn);
      }
    }
    return order;
  }

  // The tool that works on it first; what is in no other language is only minified.
  private static String language(FileType type) {
    return type.steps().isEmpty() ? type.extension() : String.join(".", type.steps());
  }
}
