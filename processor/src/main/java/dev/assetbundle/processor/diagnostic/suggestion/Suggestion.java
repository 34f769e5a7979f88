package dev.assetbundle.processor.diagnostic.suggestion;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what an author may have meant. */
public final class Suggestion {

  private Suggestion() {}

  /**
   * Returns the candidate nearest to {@code word}, if it is near enough to be a slip of the finger:
   * at most a third of its letters added, left out, exchanged or swapped with a neighbour.
   */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    return nearest(word, candidates, Math.max(1, word.length() / 3));
  }

  /** Returns the nearest candidate of which at most {@code limit} letters are other ones. */
  public static Optional<String> nearest(String word, Collection<String> candidates, int limit) {
    record Near(String candidate, int distance) {}
    return candidates.stream()
        .filter(candidate -> !candidate.equals(word))
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
        .map(
            candidate ->
                new Near(
                    candidate, candidate.equalsIgnoreCase(word) ? 0 : distance(word, candidate)))
        .filter(near -> near.distance <= limit)
        .min(Comparator.comparingInt(Near::distance).thenComparing(Near::candidate))
        .map(Near::candidate);
  }

  /** Whether two words have the same letters, in whatever order. */
  public static boolean isSwapped(String word, String other) {
    return Arrays.equals(word.chars().sorted().toArray(), other.chars().sorted().toArray());
  }

  /** Returns the sentence for a hint: {@code did you mean "require"?}. */
  public static Optional<String> didYouMean(String word, Collection<String> candidates) {
    return nearest(word, candidates).map(Suggestion::ask);
  }

  /** Returns the same sentence for what is known to be there. */
  public static String ask(String found) {
    return "did you mean \"" + found + "\"?";
  }

  // Optimal string alignment: Levenshtein plus swaps of neighbours.
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
