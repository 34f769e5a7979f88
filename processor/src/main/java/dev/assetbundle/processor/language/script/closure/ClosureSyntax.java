package dev.assetbundle.processor.language.script.closure;

import com.google.javascript.rhino.Node;
import dev.assetbundle.processor.language.script.run.ScriptRefusal;
import dev.assetbundle.processor.syntax.js.JsFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * What Closure's parser gets wrong. It takes {@code ('use strict')} and {@code 'use\x20strict'} for
 * directives, but none that comes after another; and {@code 'constructor'() {}} for a method with a
 * computed name.
 */
final class ClosureSyntax {

  /** What its parser counts; the offsets of its nodes go by other lines than their numbers. */
  private static final String LINE_ENDS = "\n\r\u2028\u2029";

  private final String source;
  private final JsFacts facts;
  private final List<Integer> lines = new ArrayList<>();
  private int strictFunctions;

  private ClosureSyntax(String source, JsFacts facts) {
    this.source = source;
    this.facts = facts;
    lines.add(0);
    for (int i = 1; i <= source.length(); i++) {
      char before = source.charAt(i - 1);
      boolean isPair = before == '\r' && i < source.length() && source.charAt(i) == '\n';
      if (LINE_ENDS.indexOf(before) >= 0 && !isPair) {
        lines.add(i);
      }
    }
  }

  /** Corrects a script by what is known from its text, or refuses it. */
  static void settle(Node script, String source, JsFacts facts) {
    ClosureSyntax syntax = new ClosureSyntax(source, facts);
    syntax.settle(script);
    if (syntax.strictFunctions != facts.strictFunctions().size()) {
      throw ScriptRefusal.whole("the minifier does not see all that is strict").thrown();
    }
  }

  private void settle(Node node) {
    // Licenses are in it, which the printer would write down in its own way.
    node.setJSDocInfo(null);
    if (node.isScript()) {
      node.setUseStrict(facts.has(JsFacts.Fact.USE_STRICT));
    } else if (node.isBlock() && node.getParent().isFunction()) {
      boolean strict = facts.strictFunctions().contains(offset(node));
      strictFunctions += strict ? 1 : 0;
      node.setUseStrict(strict);
    } else if (isConstructor(node)) {
      throw ScriptRefusal.unknown(
              node.getLineno(),
              node.getCharno() + 1,
              "the minifier does not know a constructor in quotes")
          .thrown();
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      settle(child);
    }
  }

  private boolean isConstructor(Node node) {
    return node.isComputedProp()
        && node.getParent().isClassMembers()
        && node.getFirstChild().isStringLit()
        && node.getFirstChild().getString().equals("constructor")
        && source.charAt(offset(node)) != '[';
  }

  private int offset(Node node) {
    return lines.get(node.getLineno() - 1) + node.getCharno();
  }
}
