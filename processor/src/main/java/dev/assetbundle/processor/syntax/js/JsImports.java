package dev.assetbundle.processor.syntax.js;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the other modules that a script or module names (ECMA-262, sections 13.3.10 and 16.2). */
public final class JsImports {

  private final String js;
  private final JsCursor tokens;
  private final List<JsImport> found = new ArrayList<>();

  private JsImports(JsTokens tokens) {
    this.js = tokens.text();
    this.tokens = new JsCursor(tokens);
  }

  /** Returns them in their order. */
  public static List<JsImport> of(JsTokens tokens) {
    if (!tokens.text().contains("import") && !tokens.text().contains("export")) {
      return List.of();
    }
    JsImports imports = new JsImports(tokens);
    imports.read();
    return imports.found;
  }

  private void read() {
    boolean inDeclaration = false;
    tokens.advance();
    while (!tokens.isAtEnd()) {
      boolean isWord = tokens.isWord() && !tokens.isMember();
      if (isWord && (tokens.is("import") || tokens.is("export"))) {
        boolean isImport = tokens.is("import");
        inDeclaration = tokens.isTopLevel();
        tokens.advance();
        if (isImport && tokens.is("(")) {
          inDeclaration = false;
          argument();
        } else if (isImport && inDeclaration) {
          specifier();
        }
      } else if (isWord && inDeclaration && tokens.is("from")) {
        tokens.advance();
        specifier();
      } else {
        inDeclaration &= !tokens.is(";") && !tokens.is("(") && !tokens.is("=");
        tokens.advance();
      }
    }
  }

  private void argument() {
    tokens.advance();
    if (tokens.kind() == JsKind.STRING) {
      int start = tokens.start();
      int end = tokens.end();
      tokens.advance();
      if (tokens.is(")") || tokens.is(",")) {
        add(start, end);
      }
    }
  }

  private void specifier() {
    if (tokens.kind() == JsKind.STRING) {
      add(tokens.start(), tokens.end());
    }
  }

  private void add(int start, int end) {
    JsImport.of(js, start, end).ifPresent(found::add);
  }

  /**
   * Another file that a script names by a literal: {@code import './a.js'}, {@code export * from
   * './a.js'}, {@code import('./a.js')}, {@code new URL('./a.js', import.meta.url)}.
   *
   * @param specifier the name, without quotes and escapes
   * @param offset of the quote before the name, 0-based, in UTF-16 units
   */
  public record JsImport(String specifier, int offset) {

    /** Returns the name in a literal; empty if it has escapes, which no name of a file needs. */
    static Optional<JsImport> of(String js, int start, int end) {
      String name = js.substring(start + 1, Math.max(start + 1, end - 1));
      return name.indexOf('\\') < 0 ? Optional.of(new JsImport(name, start)) : Optional.empty();
    }
  }
}
