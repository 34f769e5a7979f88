package dev.assetbundle.processor.syntax.css.minify;

import dev.assetbundle.processor.syntax.css.CssNames;

/** A block the minifier is in, and what it needs to know to leave it. */
final class CssFrame {

  /** What a block may hold. */
  enum Kind {
    ROOT,
    /** Rules; or, inside a style rule, declarations too. */
    GROUP,
    KEYFRAMES,
    /** Declarations, and rules nested in a style rule. */
    STYLE,
    /** Declarations that are not those of a style rule. */
    DESCRIPTORS
  }

  final Kind kind;

  /** Index of the closing brace, or the number of tokens. */
  final int end;

  final boolean removable;

  /** Whether it is a style rule that may share its body with another. */
  boolean shares;

  /** Whether one that stands in its block again, further down, makes it superfluous. */
  boolean repeats;

  /** The rules of this block. */
  final CssSiblings rules = new CssSiblings();

  /** Lengths of the output before the rule and after its opening brace. */
  int start;

  int bodyStart;
  boolean nested;
  boolean owesSemicolon;
  boolean parentOwesSemicolon;
  int keptComments;

  CssFrame(Kind kind, int end, boolean removable) {
    this.kind = kind;
    this.end = end;
    this.removable = removable;
  }

  /** Whether the contents of the block of an at-rule are known, given its lower-case name. */
  static boolean isKnown(String atRule) {
    return CssNames.isGroupingRule(atRule)
        || CssNames.isKeyframes(atRule)
        || CssNames.isDeclarationRule(atRule);
  }

  /** Returns what the block of a known at-rule holds. */
  static Kind kindOf(String atRule) {
    if (CssNames.isGroupingRule(atRule)) {
      return Kind.GROUP;
    }
    return CssNames.isKeyframes(atRule) ? Kind.KEYFRAMES : Kind.DESCRIPTORS;
  }

  /** Whether semicolons separate declarations here, so that surplus ones mean nothing. */
  boolean declares() {
    return kind == Kind.STYLE || kind == Kind.DESCRIPTORS || (kind == Kind.GROUP && nested);
  }

  /** Whether an empty style rule in this block has no effect at all. */
  boolean allowsRemoval() {
    return kind == Kind.ROOT || kind == Kind.GROUP || kind == Kind.STYLE;
  }

  /** Writes the semicolon that the last declaration still lacks, now that something follows. */
  void flush(CssOutput out) {
    if (owesSemicolon) {
      out.separate(";");
      owesSemicolon = false;
    }
  }
}
