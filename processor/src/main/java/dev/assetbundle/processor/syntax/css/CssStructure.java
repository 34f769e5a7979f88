package dev.assetbundle.processor.syntax.css;

import java.util.ArrayList;
import java.util.List;

/**
 * The order of rules at the top level of a stylesheet. All offsets are those of the {@code @} sign,
 * 0-based, in UTF-16 units, in order.
 *
 * @param deadImports {@code @import} rules that browsers ignore because another rule comes first;
 *     CSS Cascading Level 5, section 2. A {@code @layer a, b;} statement may precede all imports
 *     but, by section 6.4.4.2, not stand between two
 * @param liveImports the other {@code @import} rules
 * @param hasRules whether an {@code @import} behind this stylesheet would be dead
 * @param misplacedCharsets {@code @charset} rules in other quotes, or not the very first characters
 *     of the text, which browsers ignore; CSS Syntax Level 3, section 3.2. A byte order mark before
 *     one does not count
 * @param namespaces {@code @namespace} rules
 * @param hasStyles whether an {@code @namespace} behind this stylesheet would be dead
 */
public record CssStructure(
    List<Integer> deadImports,
    List<Integer> liveImports,
    boolean hasRules,
    List<Integer> misplacedCharsets,
    List<CssNamespace> namespaces,
    boolean hasStyles) {

  private enum Stage {
    BEFORE_IMPORTS,
    IMPORTS,
    RULES
  }

  /** Copies the lists. */
  public CssStructure {
    deadImports = List.copyOf(deadImports);
    liveImports = List.copyOf(liveImports);
    misplacedCharsets = List.copyOf(misplacedCharsets);
    namespaces = List.copyOf(namespaces);
  }

  /** Finds them. */
  public static CssStructure of(CssSheet sheet) {
    List<Integer> dead = new ArrayList<>();
    List<Integer> live = new ArrayList<>();
    List<CssNamespace> namespaces = new ArrayList<>();
    boolean hasStyles = false;
    List<CssToken> tokens = sheet.tokens();
    Stage stage = Stage.BEFORE_IMPORTS;
    boolean isComplete = true;
    int i = 0;
    while (i < tokens.size()) {
      CssToken first = tokens.get(i);
      if (first.kind().isBlank() || first.kind() == CssKind.CDO || first.kind() == CssKind.CDC) {
        i++;
        continue;
      }
      int end = sheet.blocks().ruleEnd(tokens, i);
      if (isAt(sheet, first, "@import")) {
        (stage == Stage.RULES ? dead : live).add(first.start());
        stage = stage == Stage.RULES ? stage : Stage.IMPORTS;
      } else if (!isHarmless(sheet, first, end, stage)) {
        stage = Stage.RULES;
      }
      if (isAt(sheet, first, "@namespace")) {
        CssNamespace.at(sheet, i, hasStyles).ifPresent(namespaces::add);
      } else {
        hasStyles |= isStyle(sheet, first, end);
      }
      isComplete = isComplete(sheet, first, end);
      i = end;
    }
    // What follows an open rule is part of it.
    boolean isEnded = isComplete && !sheet.endsInComment();
    return new CssStructure(
        dead,
        live,
        stage == Stage.RULES && isEnded,
        misplacedCharsets(sheet),
        namespaces,
        hasStyles && isEnded);
  }

  /** Whether an {@code @namespace} behind a rule is dead; CSS Namespaces Level 3, section 3. */
  private static boolean isStyle(CssSheet sheet, CssToken first, int end) {
    boolean isLayer =
        isAt(sheet, first, "@layer") && sheet.tokens().get(end - 1).kind() == CssKind.SEMICOLON;
    return !isLayer && !isAt(sheet, first, "@import") && !isAt(sheet, first, "@charset");
  }

  private static boolean isHarmless(CssSheet sheet, CssToken first, int end, Stage stage) {
    boolean isStatement = sheet.tokens().get(end - 1).kind() == CssKind.SEMICOLON;
    boolean isEarlyLayer =
        stage == Stage.BEFORE_IMPORTS && isAt(sheet, first, "@layer") && isStatement;
    return isEarlyLayer || isAt(sheet, first, "@charset");
  }

  /** Whether a rule ends where it does because its own end is there, and not that of the text. */
  private static boolean isComplete(CssSheet sheet, CssToken first, int end) {
    CssKind last = sheet.tokens().get(end - 1).kind();
    boolean isEnded =
        last == CssKind.CLOSE_BRACE
            ? sheet.blocks().partner(end - 1) != CssBlocks.NONE
            : last == CssKind.SEMICOLON && first.kind() == CssKind.AT_KEYWORD;
    return isEnded && (end < sheet.tokens().size() || sheet.blocks().unclosed().isEmpty());
  }

  private static List<Integer> misplacedCharsets(CssSheet sheet) {
    List<Integer> offsets = new ArrayList<>();
    for (CssToken token : sheet.tokens()) {
      boolean isFirst =
          token.start() == 0 || (token.start() == 1 && sheet.text().charAt(0) == '\uFEFF');
      // Browsers compare bytes: with other quotes, or none, it names no encoding either.
      boolean counts = isFirst && sheet.text().startsWith("@charset \"", token.start());
      if (isAt(sheet, token, "@charset") && !counts) {
        offsets.add(token.start());
      }
    }
    return offsets;
  }

  private static boolean isAt(CssSheet sheet, CssToken token, String name) {
    return token.kind() == CssKind.AT_KEYWORD && token.hasText(sheet.text(), name);
  }
}
