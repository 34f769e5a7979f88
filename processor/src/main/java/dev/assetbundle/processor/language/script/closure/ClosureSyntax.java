package dev.assetbundle.processor.language.script.closure;

import com.google.javascript.rhino.Node;
import dev.assetbundle.processor.language.script.run.ScriptRefusal;
import dev.assetbundle.processor.syntax.js.JsFacts;
import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.ScriptLines;
import dev.assetbundle.processor.text.TextPosition;

/**
 * What Closure's parser gets wrong. It takes {@code ('use strict')} and {@code 'use\x20strict'} for
 * directives, but none that comes after another; and {@code 'constructor'() {}} for a method with a
 * computed name.
 */
final class ClosureSyntax {

  private final String source;
  private final JsFacts facts;

  /** What its parser counts; the offsets of its nodes go by other lines than their numbers. */
  private final Lines lines;

  private int strictFunctions;

  private ClosureSyntax(String source, JsFacts facts) {
    this.source = source;
    this.facts = facts;
    this.lines = Lines.ofScript(source);
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
      throw refusal(node, source, "the minifier does not know a constructor in quotes").thrown();
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
    return lines.offset(node.getLineno(), node.getCharno() + 1);
  }

  /** Returns a reason not to minify a script, at a node of it. */
  static ScriptRefusal refusal(Node node, String source, String reason) {
    TextPosition at = ScriptLines.of(source).ours(node.getLineno(), node.getCharno() + 1);
    return ScriptRefusal.unknown(at.line(), at.column(), reason);
  }
}
