package dev.assetbundle.processor.language.sass.syntax;

import dev.assetbundle.processor.language.sass.syntax.SassStatement.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the tokens of a source as statements, those in blocks included. */
public final class SassStatements {

  private static final Set<String> CONTROLS = Set.of("@if", "@each", "@for", "@while");

  private static final Set<String> RULES =
      Set.of(
          "@media", "@supports", "@container", "@layer", "@at-root", "@scope", "@starting-style");

  private final SassTokens tokens;
  private int at;

  private SassStatements(SassTokens tokens) {
    this.tokens = tokens;
  }

  /** Returns the statements of the top level. */
  public static List<SassStatement> of(SassTokens tokens) {
    SassStatements statements = new SassStatements(tokens);
    return tokens.source().syntax() == SassSyntax.SASS
        ? statements.indented(0)
        : statements.braced();
  }

  /** Reads up to the brace that closes the block, or to the end. */
  private List<SassStatement> braced() {
    List<SassStatement> found = new ArrayList<>();
    while (at < tokens.size()) {
      int start = at;
      int end = end(start);
      at = end + 1;
      if (tokens.get(end).is(SassToken.Kind.OPEN, "{")) {
        found.add(statement(start, end, true, braced()));
      } else if (end > start) {
        found.add(statement(start, end, false, List.of()));
      }
      if (tokens.get(end).is(SassToken.Kind.CLOSE, "}")) {
        break;
      }
    }
    return found;
  }

  /** Returns the position of what ends a statement: a semicolon or a brace. */
  private int end(int start) {
    int i = start;
    while (i < tokens.size() && !isEnd(tokens.get(i))) {
      boolean jumps = tokens.get(i).kind() == SassToken.Kind.OPEN;
      i = jumps ? tokens.close(i) + 1 : i + 1;
    }
    return i;
  }

  private static boolean isEnd(SassToken token) {
    return token.is(SassToken.Kind.MARK, ";")
        || token.is(SassToken.Kind.OPEN, "{")
        || token.is(SassToken.Kind.CLOSE, "}");
  }

  /** Reads the lines that begin at a column or behind it. */
  private List<SassStatement> indented(int column) {
    List<SassStatement> found = new ArrayList<>();
    while (at < tokens.size() && tokens.column(at) >= column) {
      int start = at;
      at = lineEnd(start);
      int end = at;
      int own = tokens.column(start);
      boolean hasBlock = at < tokens.size() && tokens.column(at) > own;
      found.add(statement(start, end, hasBlock, hasBlock ? indented(own + 1) : List.of()));
    }
    return found;
  }

  /** Returns the first token of the next line; a comma at its end goes on with a selector. */
  private int lineEnd(int start) {
    String text = tokens.source().text();
    int i = start + 1;
    while (i < tokens.size()) {
      SassToken before = tokens.get(i - 1);
      int newline = text.indexOf('\n', before.start());
      boolean isNext = newline >= 0 && newline < tokens.get(i).start();
      if (isNext && !before.is(SassToken.Kind.MARK, ",")) {
        return i;
      }
      i++;
    }
    return i;
  }

  private SassStatement statement(int start, int end, boolean hasBlock, List<SassStatement> body) {
    SassToken first = tokens.get(start);
    String sign = tokens.source().syntax() == SassSyntax.SASS ? first.text() : "";
    Kind kind;
    if (first.kind() == SassToken.Kind.AT) {
      kind = atRule(first.text(), hasBlock);
    } else if (sign.equals("=") || sign.equals("+")) {
      boolean isCombinator = tokens.get(start + 1).spaced();
      kind = isCombinator ? Kind.RULE : sign.equals("=") ? Kind.MIXIN : Kind.INCLUDE;
    } else if (first.kind() == SassToken.Kind.VARIABLE) {
      kind = Kind.OTHER;
    } else {
      kind = hasBlock && !isNestedProperty(start, end) ? Kind.RULE : Kind.DECLARATION;
    }
    boolean isNamed = kind == Kind.MIXIN || kind == Kind.INCLUDE;
    String name = isNamed ? tokens.get(start + 1).text().replace('_', '-') : "";
    return new SassStatement(kind, name, start, body);
  }

  private static Kind atRule(String name, boolean hasBlock) {
    if (CONTROLS.contains(name)) {
      return Kind.CONTROL;
    }
    return switch (name) {
      case "@else", "@elseif" -> Kind.ELSE;
      case "@mixin" -> Kind.MIXIN;
      case "@include" -> Kind.INCLUDE;
      case "@content" -> Kind.CONTENT;
      default -> hasBlock && RULES.contains(name) ? Kind.RULE : Kind.OTHER;
    };
  }

  /** Whether a block follows {@code font:} or {@code font: bold}, which is no selector. */
  private boolean isNestedProperty(int start, int end) {
    SassToken colon = tokens.get(start + 1);
    boolean isName = tokens.get(start).kind() == SassToken.Kind.WORD && !colon.spaced();
    return isName
        && colon.is(SassToken.Kind.MARK, ":")
        && (start + 2 == end || tokens.get(start + 2).spaced());
  }
}
