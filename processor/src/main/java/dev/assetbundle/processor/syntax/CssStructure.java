package dev.assetbundle.processor.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Questions about the order of rules at the top level of a stylesheet.
 *
 * <p>The answers are offsets of the {@code @} sign, 0-based, in UTF-16 units, in order.
 */
public final class CssStructure {

  private enum Stage {
    BEFORE_IMPORTS,
    IMPORTS,
    RULES
  }

  private final String css;
  private final List<CssToken> tokens;
  private final CssBlocks blocks;

  private CssStructure(String css) {
    this.css = css;
    this.tokens = CssTokenizer.tokenize(css);
    this.blocks = CssBlocks.of(tokens);
  }

  /**
   * Returns the {@code @import} rules that browsers ignore because another rule comes first; CSS
   * Cascading Level 5, section 2. A {@code @layer a, b;} statement may precede all imports but, by
   * section 6.4.4.2, not stand between two.
   */
  public static List<Integer> deadImports(String css) {
    return new CssStructure(css).deadImports();
  }

  /**
   * Returns the {@code @charset} rules that are not the very first characters of the text, which
   * browsers ignore; CSS Syntax Level 3, section 3.2. A byte order mark before one does not count.
   */
  public static List<Integer> misplacedCharsets(String css) {
    List<Integer> offsets = new ArrayList<>();
    for (CssToken token : CssTokenizer.tokenize(css)) {
      boolean isCharset = token.kind() == CssKind.AT_KEYWORD && token.hasText(css, "@charset");
      boolean isFirst = token.start() == 0 || (token.start() == 1 && css.charAt(0) == '\uFEFF');
      if (isCharset && !isFirst) {
        offsets.add(token.start());
      }
    }
    return List.copyOf(offsets);
  }

  private List<Integer> deadImports() {
    List<Integer> offsets = new ArrayList<>();
    Stage stage = Stage.BEFORE_IMPORTS;
    int i = 0;
    while (i < tokens.size()) {
      CssToken first = tokens.get(i);
      if (first.kind().isBlank() || first.kind() == CssKind.CDO || first.kind() == CssKind.CDC) {
        i++;
        continue;
      }
      int end = blocks.ruleEnd(tokens, i);
      if (isAt(first, "@import")) {
        if (stage == Stage.RULES) {
          offsets.add(first.start());
        } else {
          stage = Stage.IMPORTS;
        }
      } else if (!isHarmless(first, end, stage)) {
        stage = Stage.RULES;
      }
      i = end;
    }
    return List.copyOf(offsets);
  }

  private boolean isHarmless(CssToken first, int end, Stage stage) {
    boolean isStatement = tokens.get(end - 1).kind() == CssKind.SEMICOLON;
    boolean isEarlyLayer = stage == Stage.BEFORE_IMPORTS && isAt(first, "@layer") && isStatement;
    return isEarlyLayer || isAt(first, "@charset");
  }

  private boolean isAt(CssToken token, String name) {
    return token.kind() == CssKind.AT_KEYWORD && token.hasText(css, name);
  }
}
