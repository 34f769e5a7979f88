package dev.assetbundle.processor.diagnostic.suggestion;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds which of a few words an author may have meant by another one. */
public final class Choice {

  /** Other words for yes and no. */
  private static final Map<String, List<String>> MEANINGS =
      Map.of(
          "yes", List.of("true", "on"),
          "on", List.of("true"),
          "1", List.of("true", "on"),
          "enabled", List.of("true", "on"),
          "true", List.of("on"),
          "no", List.of("false", "off"),
          "off", List.of("false"),
          "0", List.of("false", "off"),
          "disabled", List.of("false", "off"),
          "false", List.of("off"));

  private static final int SHORTEST_START = 2;

  private Choice() {}

  /** Returns the word that is meant: spelt otherwise, misspelt, cut short, or drawn out. */
  public static Optional<String> meant(String text, Collection<String> words) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    List<String> all = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    return all.stream()
        .filter(word -> word.equals(lower) || means(lower, word))
        .findFirst()
        .or(() -> Suggestion.nearest(lower, all))
        .or(() -> all.stream().filter(word -> isStart(lower, word)).findFirst())
        .flatMap(found -> words.stream().filter(found::equalsIgnoreCase).findFirst());
  }

  private static boolean means(String text, String word) {
    return MEANINGS.getOrDefault(text, List.of()).contains(word);
  }

  private static boolean isStart(String text, String word) {
    return (text.length() >= SHORTEST_START && word.startsWith(text)) || text.startsWith(word);
  }
}
