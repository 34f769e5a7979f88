package dev.assetbundle.processor.language.script.closure;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.assetbundle.processor.language.script.run.ScriptRefusal;

/** What Closure's printer writes without the parentheses that the grammar demands. */
final class ClosureGrammar {

  private ClosureGrammar() {}

  /** Gives it parentheses, or something that has them, everywhere below a node. */
  static void mend(Node node) {
    for (Node child = node.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      mend(child);
      child = next;
    }
    if (node.isExponent() && node.getFirstChild().isAwait()) {
      Node base = node.getFirstChild();
      Node comma = IR.comma(IR.number(0), IR.number(0));
      base.replaceWith(comma);
      comma.getSecondChild().replaceWith(base);
      comma.srcrefTreeIfMissing(base);
    } else if (node.isName() && node.getString().equals("let")) {
      throw refusal(node).thrown();
    } else if (node.isForOf() && node.getFirstChild().matchesName("async")) {
      throw refusal(node.getFirstChild()).thrown();
    }
  }

  private static ScriptRefusal refusal(Node name) {
    return ScriptRefusal.unknown(
        name.getLineno(),
        name.getCharno() + 1,
        "the minifier does not know \"" + name.getString() + "\" as a name here");
  }
}
