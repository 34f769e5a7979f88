package dev.assetbundle.processor.syntax.css;

import java.util.List;

/**
 * The head of a declaration.
 *
 * @param name the property in lower case, without the star of {@code *zoom}; empty if there is no
 *     declaration
 * @param colon index of the colon token
 */
public record CssDeclaration(String name, int colon) {

  private static final CssDeclaration ABSENT = new CssDeclaration("", CssBlocks.NONE);

  /** Reads what starts at a token, which is not blank. */
  public static CssDeclaration at(String css, List<CssToken> tokens, int start, int end) {
    boolean hacked = tokens.get(start).kind() == CssKind.DELIM;
    int name = hacked ? start + 1 : start;
    while (hacked && name < end && tokens.get(name).kind() == CssKind.COMMENT) {
      name++;
    }
    if (name >= end || tokens.get(name).kind() != CssKind.IDENT) {
      return ABSENT;
    }
    int colon = CssToken.afterBlanks(tokens, name + 1);
    boolean found = colon < end && tokens.get(colon).kind() == CssKind.COLON;
    return found ? new CssDeclaration(CssNames.lower(css, tokens.get(name)), colon) : ABSENT;
  }

  public boolean isPresent() {
    return !name.isEmpty();
  }

  /** Custom properties may hold blocks; CSS Syntax Level 3, section 5.4.6. */
  public boolean isCustom() {
    return name.startsWith("--");
  }

  /** Whether the value, which ends before an index, is one of the languages of old browsers. */
  public boolean isScripted(String css, List<CssToken> tokens, int end) {
    for (int i = colon + 1; i + 1 < end; i++) {
      boolean isName = tokens.get(i).hasText(css, "progid");
      if (isName && tokens.get(i + 1).kind() == CssKind.COLON) {
        return true;
      }
    }
    return false;
  }
}
