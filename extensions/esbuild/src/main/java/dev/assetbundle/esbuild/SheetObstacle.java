package dev.assetbundle.esbuild;

import dev.assetbundle.processor.syntax.css.CssDeclaration;
import dev.assetbundle.processor.syntax.css.CssKind;
import dev.assetbundle.processor.syntax.css.CssSheet;
import dev.assetbundle.processor.syntax.css.CssStatements;
import dev.assetbundle.processor.syntax.css.CssStatements.Statement;
import dev.assetbundle.processor.syntax.css.CssToken;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Something for which esbuild would give a stylesheet another meaning.
 *
 * @param offset where it is
 * @param what it is
 * @param remedy what its author can do
 */
record SheetObstacle(int offset, String what, String remedy) {

  private static final Set<CssKind> HACKED =
      EnumSet.of(CssKind.IDENT, CssKind.DIMENSION, CssKind.HASH);

  private static final Pattern HACK = Pattern.compile("\\\\0+(?![0-9a-fA-F])|\\\\0*9\\s?$");

  /** A block that is open; a style rule has declarations of its own, also within at-rules. */
  private static final class Block {
    private final boolean isStyle;
    private boolean hasBlocks;

    private Block(boolean isStyle) {
      this.isStyle = isStyle;
    }
  }

  /** Returns the first one. */
  static Optional<SheetObstacle> first(CssSheet sheet) {
    Deque<Block> open = new ArrayDeque<>();
    List<CssToken> tokens = sheet.tokens();
    List<Statement> statements = CssStatements.of(sheet);
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      Optional<SheetObstacle> found = of(sheet, statement, open);
      if (found.isPresent()) {
        return found;
      }
      int next = i + 1 < statements.size() ? statements.get(i + 1).from() : tokens.size();
      for (CssToken token : tokens.subList(statement.to(), next)) {
        if (token.kind() == CssKind.OPEN_BRACE) {
          boolean isNested = !open.isEmpty() && open.peek().isStyle;
          open.stream().findFirst().ifPresent(block -> block.hasBlocks = true);
          boolean isAtRule = tokens.get(statement.from()).kind() == CssKind.AT_KEYWORD;
          open.push(new Block(isNested || !isAtRule));
        } else if (token.kind() == CssKind.CLOSE_BRACE) {
          open.poll();
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<SheetObstacle> of(
      CssSheet sheet, Statement statement, Deque<Block> open) {
    List<CssToken> tokens = sheet.tokens();
    CssToken start = tokens.get(statement.from());
    boolean isDeclaration = statement.kind() == CssStatements.Kind.DECLARATION;
    if (isDeclaration && !open.isEmpty() && open.peek().isStyle && open.peek().hasBlocks) {
      return obstacle(
          start,
          "this declaration stands behind a nested rule, and would come before it",
          "move it to the front of its rule");
    }
    CssDeclaration declaration =
        CssDeclaration.at(sheet.text(), tokens, statement.from(), statement.to());
    if (isDeclaration && declaration.isPresent() && declaration.isCustom()) {
      int value = CssToken.afterBlanks(tokens, declaration.colon() + 1);
      if (value < statement.to() && tokens.get(value).kind() == CssKind.OPEN_BRACE) {
        return obstacle(
            start, "this custom property holds a block", "put it into a file of its own");
      }
    }
    return tokens.subList(statement.from(), statement.to()).stream()
        .filter(token -> HACKED.contains(token.kind()))
        .filter(token -> HACK.matcher(token.text(sheet.text())).find())
        .findFirst()
        .flatMap(
            token ->
                obstacle(
                    token,
                    "\"" + token.text(sheet.text()).strip() + "\" is only for old versions of IE",
                    "leave it out, or put it into a file of its own"));
  }

  private static Optional<SheetObstacle> obstacle(CssToken at, String what, String remedy) {
    return Optional.of(new SheetObstacle(at.start(), what, remedy));
  }
}
