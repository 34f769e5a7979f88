package dev.assetbundle.processor.language.template;

import dev.assetbundle.processor.language.template.RubyToken.Kind;
import java.util.List;
import java.util.Set;

/** Follows the blocks that tags open and close, from {@code <% if x %>} to {@code <% end %>}. */
final class RubyBlocks {

  private static final Set<String> ALWAYS =
      Set.of("case", "begin", "def", "class", "module", "for");
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "while", "until");
  private static final Set<String> LOOPS = Set.of("while", "until", "for");
  private static final Set<String> BEFORE_STATEMENT =
      Set.of("then", "do", "else", "begin", "and", "or", "not", "return");

  private int depth;

  /** How many blocks are open. */
  int depth() {
    return depth;
  }

  /** Takes note of the code of a tag; what closes a block that was never opened is passed over. */
  void enter(String code) {
    List<RubyToken> tokens = RubyLexer.read(code);
    boolean loop = false;
    for (int i = 0; i < tokens.size(); i++) {
      RubyToken token = tokens.get(i);
      if (token.first() || token.isMark(";")) {
        loop = false;
      }
      if (token.isMark("{")) {
        depth++;
      } else if (token.isMark("}") || (token.isName("end") && isWord(tokens, i))) {
        depth = Math.max(0, depth - 1);
      } else if (token.kind() == Kind.NAME && isWord(tokens, i)) {
        String word = token.text();
        boolean opens =
            ALWAYS.contains(word) || (CONDITIONS.contains(word) && startsStatement(tokens, i));
        // The "do" behind the condition of a loop opens nothing more.
        depth += opens || (word.equals("do") && !loop) ? 1 : 0;
        loop = (opens && LOOPS.contains(word)) || (loop && !word.equals("do"));
      }
    }
  }

  private static boolean isWord(List<RubyToken> tokens, int index) {
    return index == 0 || !tokens.get(index - 1).isMark(".");
  }

  // Behind a statement, "if" only says when that one runs.
  private static boolean startsStatement(List<RubyToken> tokens, int index) {
    if (tokens.get(index).first()) {
      return true;
    }
    RubyToken before = tokens.get(index - 1);
    return before.kind() == Kind.MARK
        ? "=;({[|,&+".contains(before.text())
        : before.kind() == Kind.NAME && BEFORE_STATEMENT.contains(before.text());
  }
}
