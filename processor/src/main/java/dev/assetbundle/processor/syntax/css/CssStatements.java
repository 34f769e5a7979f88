package dev.assetbundle.processor.syntax.css;

import java.util.ArrayList;
import java.util.List;

/** Splits a stylesheet at its braces and semicolons. */
public final class CssStatements {

  /** What a statement is. */
  public enum Kind {
    /** What stands before a block: a selector, or an at-rule with what it asks for. */
    PRELUDE,
    /** A declaration, or what stands in the place of one. */
    DECLARATION,
    /** An at-rule without a block. */
    AT_RULE
  }

  /**
   * Some tokens between two semicolons or braces.
   *
   * @param from index of the first token, which is not blank
   * @param to index of the token that ends it, or the number of tokens
   * @param isInBlock whether a brace is open around it
   */
  public record Statement(Kind kind, int from, int to, boolean isInBlock) {}

  private final String css;
  private final List<CssToken> tokens;
  private final CssBlocks blocks;
  private final List<Statement> found = new ArrayList<>();
  private int depth;

  private CssStatements(CssSheet sheet) {
    this.css = sheet.text();
    this.tokens = sheet.tokens();
    this.blocks = sheet.blocks();
  }

  /** Returns the statements in order; those of nested blocks lie between the others. */
  public static List<Statement> of(CssSheet sheet) {
    CssStatements statements = new CssStatements(sheet);
    int i = 0;
    while (i < sheet.tokens().size()) {
      i = statements.next(i);
    }
    return statements.found;
  }

  private int next(int i) {
    return switch (tokens.get(i).kind()) {
      case WHITESPACE, COMMENT, SEMICOLON, CDO, CDC -> i + 1;
      case OPEN_BRACE -> {
        depth++;
        yield i + 1;
      }
      case CLOSE_BRACE -> {
        depth = Math.max(0, depth - 1);
        yield i + 1;
      }
      default -> statement(i);
    };
  }

  private int statement(int from) {
    boolean isAtRule = tokens.get(from).kind() == CssKind.AT_KEYWORD;
    boolean isCustom = depth > 0 && CssDeclaration.at(css, tokens, from, tokens.size()).isCustom();
    int end = from;
    while (end < tokens.size() && !isEnd(tokens.get(end).kind(), isAtRule, isCustom)) {
      boolean jumps = blocks.partner(end) > end;
      end = jumps ? blocks.partner(end) + 1 : end + 1;
    }
    boolean hasBlock = end < tokens.size() && tokens.get(end).kind() == CssKind.OPEN_BRACE;
    Kind kind = hasBlock ? Kind.PRELUDE : isAtRule ? Kind.AT_RULE : Kind.DECLARATION;
    found.add(new Statement(kind, from, end, depth > 0));
    return end;
  }

  private boolean isEnd(CssKind kind, boolean isAtRule, boolean isCustom) {
    return switch (kind) {
      case SEMICOLON -> depth > 0 || isAtRule;
      case OPEN_BRACE -> !isCustom;
      case CLOSE_BRACE -> true;
      default -> false;
    };
  }
}
