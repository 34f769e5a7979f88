package dev.assetbundle.processor.syntax.js;

import java.util.HashSet;
import java.util.Set;

/**
 * What a module exports, as far as it is written in the declarations themselves (ECMA-262, section
 * 16.2.3).
 *
 * @param names {@code "default"} among them
 * @param isComplete whether there is no more, as there is by {@code export * from './x'}, and may
 *     be where several variables are declared at once
 */
public record JsExports(Set<String> names, boolean isComplete) {

  /** A default export, and nothing else. */
  public static final JsExports DEFAULT = new JsExports(Set.of("default"), true);

  private static final Set<String> VARIABLES = Set.of("const", "let", "var");

  /** The words before the name that is declared. */
  private static final Set<String> BEGIN =
      Set.of("async", "function", "*", "class", "const", "let", "var");

  /** Copies the set. */
  public JsExports {
    names = Set.copyOf(names);
  }

  /** Reads a module. */
  public static JsExports of(JsTokens tokens) {
    Set<String> names = new HashSet<>();
    boolean isComplete = true;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (!tokens.word(i).equals("export") || !tokens.isTopLevel(i) || tokens.isMember(i)) {
        continue;
      }
      String word = tokens.word(i + 1);
      if (word.equals("{")) {
        list(tokens, i + 2, names);
      } else if (word.equals("default")) {
        names.add(word);
      } else if (word.equals("*") && i + 3 < tokens.size()) {
        boolean isName = tokens.word(i + 2).equals("as");
        isComplete &= isName;
        names.addAll(isName ? Set.of(tokens.text(i + 3)) : Set.of());
      } else {
        isComplete &= !VARIABLES.contains(word);
        declared(tokens, i + 1, names);
      }
    }
    return new JsExports(names, isComplete);
  }

  private static void list(JsTokens tokens, int start, Set<String> names) {
    for (int i = start; i + 1 < tokens.size() && !tokens.word(i).equals("}"); i++) {
      if (Set.of(",", "}").contains(tokens.word(i + 1)) && !tokens.word(i).equals(",")) {
        names.add(tokens.text(i));
      }
    }
  }

  /** Adds the first name of a declaration, behind the words that begin it. */
  private static void declared(JsTokens tokens, int start, Set<String> names) {
    int at = start;
    while (BEGIN.contains(tokens.word(at))) {
      at++;
    }
    if (at < tokens.size() && tokens.kind(at) == JsKind.IDENTIFIER) {
      names.add(tokens.word(at));
    }
  }
}
