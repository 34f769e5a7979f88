package dev.assetbundle.processor.syntax;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Which token closes which, after CSS Syntax Level 3, section 5.4.8: a block ends at its own
 * closing token only, so any other closing token inside it is content.
 */
final class CssBlocks {

  /** Stands for "no partner". */
  static final int NONE = -1;

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
  int partner(int index) {
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
}
