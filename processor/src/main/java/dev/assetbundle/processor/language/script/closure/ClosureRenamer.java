package dev.assetbundle.processor.language.script.closure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives short names to what a script declares for itself: the shortest to what is used most, and to
 * two the same where no scope has both.
 */
final class ClosureRenamer {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$";
  private static final String SIGNS = LETTERS + "0123456789";

  /** Words of up to three letters that are no names, or not everywhere. */
  private static final Set<String> WORDS =
      Set.of("as", "do", "if", "in", "of", "for", "get", "let", "new", "set", "try", "var", "NaN");

  /** The numbers of the short names that are taken in a scope. */
  private final Map<ClosureScope, BitSet> taken = new HashMap<>();

  private ClosureRenamer() {}

  /** Renames what need not keep its name. */
  static void rename(ClosureScopes scopes) {
    ClosureRenamer renamer = new ClosureRenamer();
    List<ClosureName> free = new ArrayList<>();
    for (ClosureName name : scopes.names()) {
      if (name.kept) {
        renamer.take(name, number(name.text));
      } else {
        free.add(name);
      }
    }
    free.sort(Comparator.comparingInt(name -> -name.places.size()));
    free.forEach(renamer::shorten);
  }

  private void shorten(ClosureName name) {
    BitSet all = new BitSet();
    for (ClosureScope scope : name.scopes) {
      all.or(taken(scope));
    }
    int number = all.nextClearBit(0);
    while (WORDS.contains(text(number))) {
      number = all.nextClearBit(number + 1);
    }
    name.rename(text(number));
    take(name, number);
  }

  private void take(ClosureName name, int number) {
    if (number >= 0) {
      name.scopes.forEach(scope -> taken(scope).set(number));
    }
  }

  private BitSet taken(ClosureScope scope) {
    return taken.computeIfAbsent(
        scope,
        key -> {
          BitSet numbers = new BitSet();
          for (String text : key.undeclared) {
            int number = number(text);
            if (number >= 0) {
              numbers.set(number);
            }
          }
          return numbers;
        });
  }

  /** Returns a short name; they get longer with the number. */
  static String text(int number) {
    StringBuilder text = new StringBuilder().append(LETTERS.charAt(number % LETTERS.length()));
    for (int rest = number / LETTERS.length(); rest > 0; rest = (rest - 1) / SIGNS.length()) {
      text.append(SIGNS.charAt((rest - 1) % SIGNS.length()));
    }
    return text.toString();
  }

  /** Returns the number of a short name, or -1 for any that is not so short. */
  private static int number(String text) {
    if (text.length() > 3) {
      return -1;
    }
    int number = 0;
    for (int i = text.length() - 1; i > 0; i--) {
      int sign = SIGNS.indexOf(text.charAt(i));
      if (sign < 0) {
        return -1;
      }
      number = number * SIGNS.length() + sign + 1;
    }
    int letter = LETTERS.indexOf(text.charAt(0));
    return letter < 0 ? -1 : number * LETTERS.length() + letter;
  }
}
