package dev.assetbundle.runtime.internal.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the names an author may have meant. */
public final class Suggestions {

  private static final int MOST = 3;

  private record Candidate(String name, int distance) {}

  private Suggestions() {}

  /** Returns {@code ; did you mean "a" or "b"?}, or nothing if no name is near. */
  public static String sentence(String wanted, Collection<String> names) {
    List<String> nearest = nearest(wanted, names);
    return nearest.isEmpty()
        ? ""
        : nearest.stream()
            .map(name -> '"' + name + '"')
            .collect(Collectors.joining(" or ", "; did you mean ", "?"));
  }

  /**
   * Returns at most three names that differ in up to a third of their letters, or have the same
   * file name in another folder; nearest first, then by name.
   */
  static List<String> nearest(String wanted, Collection<String> names) {
    var candidates = new ArrayList<Candidate>();
    for (String name : names) {
      int distance = fileName(name).equals(fileName(wanted)) ? 1 : distance(wanted, name);
      if (distance <= Math.max(1, wanted.length() / 3)) {
        candidates.add(new Candidate(name, distance));
      }
    }
    return candidates.stream()
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(MOST)
        .map(Candidate::name)
        .toList();
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Levenshtein's distance, in rows. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
