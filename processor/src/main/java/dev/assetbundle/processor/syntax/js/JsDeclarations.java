package dev.assetbundle.processor.syntax.js;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the names that a script declares for every script of its page: {@code let}, {@code const}
 * and {@code class} at top level, functions there, and {@code var} outside functions (ECMA-262,
 * section 16.1.7).
 *
 * <p>Knows no more of the grammar than that. Of a text whose brackets do not match it finds nothing
 * rather than something wrong.
 */
public final class JsDeclarations {

  private static final int DEEPEST_PATTERN = 100;

  /** How far before a function what it belongs to is looked for, in UTF-16 units. */
  private static final int FAR = 200;

  private final String js;
  private final JsCursor tokens;
  private final Map<String, JsDeclaration> found = new LinkedHashMap<>();
  private final List<JsDeclaration> again = new ArrayList<>();

  /** Functions that may be the body of an {@code if}, which give way to other declarations. */
  private final Set<String> loose = new HashSet<>();

  private JsDeclarations(JsTokens tokens) {
    this.js = tokens.text();
    this.tokens = new JsCursor(tokens);
  }

  /**
   * Returns the first declaration of each name, ordered by their places, and behind them those of
   * the same names that may not stand beside the first.
   */
  public static List<JsDeclaration> of(JsTokens tokens) {
    JsDeclarations declarations = new JsDeclarations(tokens);
    declarations.read();
    if (!declarations.tokens.isBalanced()) {
      return List.of();
    }
    List<JsDeclaration> all = new ArrayList<>(declarations.found.values());
    all.addAll(declarations.again);
    return all;
  }

  private void read() {
    tokens.advance();
    while (!tokens.isAtEnd()) {
      boolean isWord = tokens.isWord() && !tokens.isMember();
      boolean isTopLevel = tokens.isTopLevel();
      switch (isWord ? tokens.text() : "") {
        case "var" -> {
          if (tokens.isInFunction()) {
            tokens.advance();
          } else {
            declarators(false);
          }
        }
        case "let", "const" -> {
          if (isTopLevel) {
            declarators(true);
          } else {
            tokens.advance();
          }
        }
        case "function", "class" -> named(tokens.text().equals("class"));
        default -> tokens.advance();
      }
    }
  }

  /** A function or class, which is a declaration where a statement may stand. */
  private void named(boolean isClass) {
    boolean declares = tokens.isTopLevel() && tokens.announcesDeclaration(isClass);
    boolean isLoose = !isClass && mayBeBodyOfIf(tokens.start());
    tokens.advance();
    if (tokens.is("*")) {
      tokens.advance();
    }
    if (declares && tokens.isWord()) {
      if (isLoose) {
        loose.add(tokens.text());
      }
      add(isClass);
    }
  }

  // ECMA-262, annex B.3.3. What ends in a parenthesis may be a statement of its own as well.
  private boolean mayBeBodyOfIf(int start) {
    String before = js.substring(Math.max(0, start - FAR), start).stripTrailing();
    return before.endsWith(")") || before.endsWith("else") || before.endsWith("*/");
  }

  private void declarators(boolean lexical) {
    int depth = tokens.depth();
    do {
      tokens.advance();
      if (!isBinding() || !binding(lexical, 0)) {
        return;
      }
      // The head of a loop over what follows, in which a comma separates no names.
      if (tokens.isWord() && (tokens.is("in") || tokens.is("of"))) {
        return;
      }
    } while (skipInitialiser(depth));
  }

  /** Whether it can be one; {@code let} may be the name of a variable. */
  private boolean isBinding() {
    return tokens.is("[")
        || tokens.is("{")
        || (tokens.isWord() && !tokens.is("in") && !tokens.is("instanceof"));
  }

  /** Takes a name or a pattern; false if it is none. */
  private boolean binding(boolean lexical, int nested) {
    if (tokens.isWord()) {
      add(lexical);
      tokens.advance();
      return true;
    }
    if (nested > DEEPEST_PATTERN || !(tokens.is("[") || tokens.is("{"))) {
      return false;
    }
    boolean isObject = tokens.is("{");
    int inside = tokens.depth() + 1;
    tokens.advance();
    while (!tokens.isAtEnd() && tokens.depth() == inside) {
      boolean isRest = tokens.is("...");
      if (isRest || tokens.is(",")) {
        tokens.advance();
      } else if (isObject ? !property(lexical, nested) : !binding(lexical, nested + 1)) {
        return false;
      } else {
        skipDefault(inside);
      }
    }
    tokens.advance();
    return true;
  }

  private boolean property(boolean lexical, int nested) {
    JsDeclaration key = declaration(lexical);
    boolean isName = tokens.isWord();
    if (tokens.is("[")) {
      int inside = tokens.depth() + 1;
      tokens.advance();
      skipDefault(inside);
    }
    tokens.advance();
    if (tokens.is(":")) {
      tokens.advance();
      return binding(lexical, nested + 1);
    }
    if (isName) {
      add(key);
    }
    return isName;
  }

  /** Skips the rest of an element, up to its comma or to the bracket around it. */
  private void skipDefault(int inside) {
    while (!tokens.isAtEnd()
        && tokens.depth() >= inside
        && !(tokens.is(",") && tokens.depth() == inside)) {
      tokens.advance();
    }
  }

  /** Skips the value of a variable; whether another variable follows. */
  private boolean skipInitialiser(int depth) {
    while (!tokens.isAtEnd() && tokens.depth() >= depth) {
      if (tokens.depth() == depth) {
        if (tokens.is(",")) {
          return true;
        }
        if (tokens.is(";") || tokens.startsStatement()) {
          return false;
        }
      }
      tokens.advance();
    }
    return false;
  }

  private void add(boolean lexical) {
    add(declaration(lexical));
  }

  private void add(JsDeclaration declaration) {
    JsDeclaration first = found.putIfAbsent(declaration.name(), declaration);
    boolean isAgain = first != null && (first.lexical() || declaration.lexical());
    if (isAgain && !loose.contains(declaration.name())) {
      again.add(declaration);
    }
  }

  private JsDeclaration declaration(boolean lexical) {
    return new JsDeclaration(tokens.text(), tokens.start(), lexical);
  }

  /**
   * A name that a script declares for every script of its page.
   *
   * @param name as it is written
   * @param offset of the name, 0-based, in UTF-16 units
   * @param lexical whether it is declared by {@code let}, {@code const} or {@code class}, which no
   *     other declaration of the same name may accompany; else by {@code var} or {@code function}
   */
  public record JsDeclaration(String name, int offset, boolean lexical) {}
}
