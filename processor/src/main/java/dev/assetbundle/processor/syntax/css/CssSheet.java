package dev.assetbundle.processor.syntax.css;

import dev.assetbundle.processor.text.Recent;
import dev.assetbundle.processor.text.SourceMapComment;
import java.util.ArrayList;
import java.util.List;

/** A stylesheet and its tokens, read once for all questions about it. */
public final class CssSheet {

  private static final Recent<CssSheet> RECENT = new Recent<>(CssSheet::new);

  private final String text;
  private final List<CssToken> tokens;
  private final CssBlocks blocks;

  private CssSheet(String text) {
    this.text = text;
    this.tokens = CssTokenizer.tokenize(text);
    this.blocks = CssBlocks.of(tokens);
  }

  /** Reads a stylesheet, unless it was read just before; any text is one. */
  public static CssSheet of(String css) {
    return RECENT.of(css);
  }

  /** Returns the stylesheet. */
  public String text() {
    return text;
  }

  /** Returns the comments that name a source map, in order. */
  public List<SourceMapComment> sourceMaps() {
    List<SourceMapComment> found = new ArrayList<>();
    for (CssToken token : tokens) {
      if (token.kind() == CssKind.COMMENT) {
        SourceMapComment.from(text, token.start(), token.end()).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  public List<CssToken> tokens() {
    return tokens;
  }

  public CssBlocks blocks() {
    return blocks;
  }

  /** Whether what comes behind would be part of a comment. */
  boolean endsInComment() {
    if (tokens.isEmpty()) {
      return false;
    }
    CssToken last = tokens.get(tokens.size() - 1);
    return last.kind() == CssKind.COMMENT
        && (last.end() - last.start() < 4 || !text.endsWith("*/"));
  }
}
