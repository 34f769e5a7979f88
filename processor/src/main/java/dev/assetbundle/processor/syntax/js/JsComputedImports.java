package dev.assetbundle.processor.syntax.js;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the names in {@code import()} and {@code require()} that are templates with values, or
 * sums: which they are is known only where the script runs.
 */
public final class JsComputedImports {

  private final JsTokens tokens;
  private final List<Name> found = new ArrayList<>();

  private JsComputedImports(JsTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Where a name stands, without the brackets around it.
   *
   * @param start 0-based, in UTF-16 units
   * @param end the offset behind it
   */
  public record Name(int start, int end) {}

  /** Returns them in their order; none that stands in another. */
  public static List<Name> of(JsTokens tokens) {
    if (!tokens.text().contains("import") && !tokens.text().contains("require")) {
      return List.of();
    }
    JsComputedImports imports = new JsComputedImports(tokens);
    int last = 0;
    for (int i = 0; i + 2 < tokens.size(); i++) {
      boolean isCall =
          (tokens.word(i).equals("import") || tokens.word(i).equals("require"))
              && tokens.word(i + 1).equals("(")
              && !tokens.isMember(i);
      if (isCall && i >= last) {
        last = imports.read(i + 2);
      }
    }
    return imports.found;
  }

  /** Reads a name from its first token; returns the index of the token behind it. */
  private int read(int start) {
    boolean isComputed = false;
    boolean isStart = true;
    int brackets = 0;
    int depth = 0;
    int at = start;
    while (at < tokens.size()) {
      String word = tokens.word(at);
      depth -= tokens.closes(at) ? 1 : 0;
      if (depth < 0 || (depth == 0 && word.equals(","))) {
        break;
      }
      isStart &= word.equals("(");
      brackets += isStart ? 1 : 0;
      boolean isTemplate = tokens.kind(at) == JsKind.TEMPLATE_HEAD;
      isComputed |= depth <= brackets && (word.equals("+") || isTemplate);
      depth += tokens.opens(at) ? 1 : 0;
      at++;
    }
    boolean isList = tokens.word(start).equals("...");
    if (isComputed && at < tokens.size() && !isList && !isDeclaration(at)) {
      found.add(new Name(tokens.start(start), tokens.end(at - 1)));
    }
    return at;
  }

  /** Whether a body follows the brackets in which a token lies: then these hold parameters. */
  private boolean isDeclaration(int token) {
    int depth = 1;
    int at = token;
    while (at < tokens.size() && depth > 0) {
      depth += (tokens.opens(at) ? 1 : 0) - (tokens.closes(at) ? 1 : 0);
      at++;
    }
    return at < tokens.size() && tokens.word(at).equals("{");
  }
}
