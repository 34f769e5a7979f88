package dev.assetbundle.processor.syntax.css;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Which token closes which, after CSS Syntax Level 3, section 5.4.8: a block ends at its own
 * closing token only, so any other closing token inside it is content.
 */
public final class CssBlocks {

  /** Stands for "no partner". */
  public static final int NONE = -1;

  private final int[] partner;
  private final List<Integer> unclosed;
  private final List<Integer> stray;

  private CssBlocks(int[] partner, List<Integer> unclosed, List<Integer> stray) {
    this.partner = partner;
    this.unclosed = unclosed;
    this.stray = stray;
  }

  static CssBlocks of(List<CssToken> tokens) {
    int[] partner = new int[tokens.size()];
    Arrays.fill(partner, NONE);
    Deque<Integer> open = new ArrayDeque<>();
    Deque<Integer> stray = new ArrayDeque<>();
    for (int i = 0; i < partner.length; i++) {
      CssKind kind = tokens.get(i).kind();
      if (kind.isOpening()) {
        open.addLast(i);
      } else if (kind.isClosing()) {
        if (!open.isEmpty() && kind.closes(tokens.get(open.getLast()).kind())) {
          partner[i] = open.removeLast();
          partner[partner[i]] = i;
        } else {
          stray.addLast(i);
        }
      }
    }
    return new CssBlocks(partner, List.copyOf(open), List.copyOf(stray));
  }

  /** Returns the index of the token that closes the one at {@code index}, or {@link #NONE}. */
  public int partner(int index) {
    return partner[index];
  }

  /** Returns the indexes of opening tokens that nothing closes, outermost first. */
  List<Integer> unclosed() {
    return unclosed;
  }

  /** Returns the indexes of closing tokens that close nothing. */
  List<Integer> stray() {
    return stray;
  }

  /**
   * Returns the index after the rule of the top level that starts at a token; sections 5.4.2 and
   * 5.4.3. A semicolon ends at-rules only.
   */
  public int ruleEnd(List<CssToken> tokens, int start) {
    boolean isAtRule = tokens.get(start).kind() == CssKind.AT_KEYWORD;
    int i = start;
    while (i < tokens.size()) {
      CssKind kind = tokens.get(i).kind();
      if (kind == CssKind.SEMICOLON && isAtRule) {
        return i + 1;
      }
      int last = kind.isOpening() ? partner[i] : i;
      if (last == NONE) {
        return tokens.size();
      }
      if (kind == CssKind.OPEN_BRACE) {
        return last + 1;
      }
      i = last + 1;
    }
    return i;
  }
}
