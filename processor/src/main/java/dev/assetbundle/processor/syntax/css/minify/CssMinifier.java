package dev.assetbundle.processor.syntax.css.minify;

import dev.assetbundle.processor.syntax.css.CssBlocks;
import dev.assetbundle.processor.syntax.css.CssDeclaration;
import dev.assetbundle.processor.syntax.css.CssKind;
import dev.assetbundle.processor.syntax.css.CssNames;
import dev.assetbundle.processor.syntax.css.CssProblems;
import dev.assetbundle.processor.syntax.css.CssSheet;
import dev.assetbundle.processor.syntax.css.CssToken;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.SourceMap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Makes a stylesheet smaller without changing what it means, by leaving tokens out, by shorter
 * spellings, by one rule in the place of several that are the same, and by one body for
 * neighbouring rules that have the same; it never reorders rules or declarations, and never
 * computes.
 *
 * <p>Strings, addresses, custom properties, {@code filter}, {@code unicode-range} and at-rules it
 * does not know are left alone; comments that start with an exclamation mark stay. A stylesheet
 * that ends inside a comment, string, block or rule, or holds a bad string or url, is returned as
 * it is: what follows it in a bundle would otherwise be read differently.
 */
public final class CssMinifier {

  private static final String MARK = "\uFEFF";

  private final String css;
  private final List<CssToken> tokens;
  private final CssBlocks blocks;
  private final CssOutput out;
  private final CssPrinter printer;
  private final Deque<CssFrame> frames = new ArrayDeque<>();
  private final int lastOrdered;

  private CssMinifier(CssSheet sheet, boolean isMapped) {
    this.css = sheet.text();
    this.tokens = sheet.tokens();
    this.blocks = sheet.blocks();
    this.out = new CssOutput(css, isMapped);
    this.printer = new CssPrinter(css, tokens, blocks, out);
    this.lastOrdered = lastOrdered();
  }

  /** Returns the stylesheet made smaller; the same again if it is minified a second time. */
  public static String minify(String css) {
    return run(css, false).map(CssOutput::toString).orElse(css);
  }

  /** Returns the stylesheet made smaller, with its map; the map is made when it is asked for. */
  public static MappedText minify(MappedText css) {
    String text = css.text();
    return css.becomes(
        minify(text),
        SourceMap.deferred(
            () -> run(text, true).map(CssOutput::map).orElse(SourceMap.SAME_PLACES)));
  }

  private static Optional<CssOutput> run(String css, boolean isMapped) {
    CssSheet sheet = CssSheet.of(css);
    if (CssProblems.isUnsafeToTouch(sheet)) {
      return Optional.empty();
    }
    var minifier = new CssMinifier(sheet, isMapped);
    minifier.run();
    // Inside a sheet the byte order mark is a letter; as its first character it would be none.
    boolean isLost = minifier.out.startsWith(MARK) && !css.startsWith(MARK);
    return isLost ? Optional.empty() : Optional.of(minifier.out);
  }

  /** An empty rule makes every {@code @import} after it void, so it must stay there. */
  private int lastOrdered() {
    int last = CssBlocks.NONE;
    int i = 0;
    while (i < tokens.size()) {
      CssKind kind = tokens.get(i).kind();
      if (kind == CssKind.AT_KEYWORD
          && CssNames.mustComeFirst(CssNames.lower(css, tokens.get(i)))) {
        last = i;
      }
      i = kind.isBlank() ? i + 1 : blocks.ruleEnd(tokens, i);
    }
    return last;
  }

  private void run() {
    if (css.startsWith(MARK)) {
      out.copy(0, MARK.length());
    }
    frames.push(new CssFrame(CssFrame.Kind.ROOT, tokens.size(), false));
    int i = 0;
    while (true) {
      CssFrame frame = frames.element();
      if (i < frame.end) {
        i = next(i, frame);
      } else if (frames.size() == 1) {
        frame.rules.shorten(out);
        return;
      } else {
        frames.pop();
        close(frame, frames.element());
        i = frame.end + 1;
      }
    }
  }

  private int next(int i, CssFrame frame) {
    CssToken token = tokens.get(i);
    return switch (token.kind()) {
      case WHITESPACE -> i + 1;
      case COMMENT -> {
        if (token.isKept(css)) {
          frame.flush(out);
          printer.keep(token);
        }
        yield i + 1;
      }
      case SEMICOLON -> frame.kind == CssFrame.Kind.ROOT ? item(i, frame) : semicolon(i, frame);
      case AT_KEYWORD -> atRule(i, frame);
      default -> item(i, frame);
    };
  }

  /** Older browsers read a stray semicolon among rules as the start of a selector. */
  private int semicolon(int i, CssFrame frame) {
    if (!frame.declares()) {
      out.copy(tokens.get(i));
    }
    return i + 1;
  }

  private int item(int i, CssFrame frame) {
    CssDeclaration declaration = CssDeclaration.at(css, tokens, i, frame.end);
    boolean isCustom = frame.kind != CssFrame.Kind.ROOT && declaration.isCustom();
    int end = itemEnd(i, frame, isCustom);
    if (end < frame.end && tokens.get(end).kind() == CssKind.OPEN_BRACE) {
      boolean removable = frame.allowsRemoval() && end > lastOrdered;
      CssFrame rule = new CssFrame(CssFrame.Kind.STYLE, blocks.partner(end), removable);
      rule.shares = !frame.declares() && PlainSelectors.at(css, tokens, i, end);
      rule.repeats = !frame.declares() && removable;
      return open(i, end, rule, CssMode.SELECTOR);
    }
    frame.flush(out);
    if (declaration.isPresent()) {
      declare(i, end, declaration);
    } else {
      printer.print(i, end, CssMode.PRELUDE);
    }
    return terminate(end, frame);
  }

  /** Returns the index of what ends an item: a semicolon, an opening brace or the block's end. */
  private int itemEnd(int i, CssFrame frame, boolean isCustom) {
    boolean isAtRule = tokens.get(i).kind() == CssKind.AT_KEYWORD;
    boolean stopsAtSemicolon = isAtRule || frame.kind != CssFrame.Kind.ROOT;
    while (i < frame.end) {
      CssKind kind = tokens.get(i).kind();
      if (kind == CssKind.SEMICOLON && stopsAtSemicolon) {
        return i;
      }
      if (kind == CssKind.OPEN_BRACE && !isCustom) {
        return i;
      }
      i = kind.isOpening() ? blocks.partner(i) + 1 : i + 1;
    }
    return frame.end;
  }

  private void declare(int from, int end, CssDeclaration declaration) {
    printer.print(from, declaration.colon(), CssMode.PRELUDE);
    out.copy(tokens.get(declaration.colon()));
    int value = declaration.colon() + 1;
    if (CssNames.keepsValue(declaration.name()) || declaration.isScripted(css, tokens, end)) {
      printer.printVerbatim(value, end);
    } else {
      printer.printValue(value, end, declaration.name());
    }
  }

  private int terminate(int end, CssFrame frame) {
    if (end == frame.end) {
      return end;
    }
    if (frame.declares()) {
      frame.owesSemicolon = true;
    } else {
      out.copy(tokens.get(end));
    }
    return end + 1;
  }

  private int open(int from, int brace, CssFrame rule, CssMode mode) {
    CssFrame parent = frames.element();
    rule.start = out.length();
    rule.parentOwesSemicolon = parent.owesSemicolon;
    rule.keptComments = printer.keptComments();
    parent.flush(out);
    printer.print(from, brace, mode);
    out.copy(tokens.get(brace));
    rule.bodyStart = out.length();
    rule.nested = parent.declares();
    frames.push(rule);
    return brace + 1;
  }

  private void close(CssFrame rule, CssFrame parent) {
    rule.rules.shorten(out);
    boolean isEmpty = out.length() == rule.bodyStart;
    boolean hasKept = rule.keptComments != printer.keptComments();
    if (rule.removable && isEmpty && !hasKept) {
      out.cut(rule.start);
      parent.owesSemicolon = rule.parentOwesSemicolon;
      return;
    }
    out.copy(tokens.get(rule.end));
    if (!hasKept && (rule.shares || rule.repeats)) {
      int brace = rule.bodyStart - 1;
      parent.rules.add(
          new CssSiblings.Written(rule.start, brace, out.length(), rule.shares, rule.repeats));
    }
  }

  private int atRule(int i, CssFrame frame) {
    int end = itemEnd(i, frame, false);
    boolean hasBlock = end < frame.end && tokens.get(end).kind() == CssKind.OPEN_BRACE;
    String name = CssNames.lower(css, tokens.get(i));
    if (hasBlock && CssFrame.isKnown(name)) {
      boolean removable = name.equals("@media") && frame.allowsRemoval() && end > lastOrdered;
      CssFrame rule = new CssFrame(CssFrame.kindOf(name), blocks.partner(end), removable);
      rule.repeats = removable && !frame.declares();
      CssMode mode = name.equals("@scope") ? CssMode.SELECTOR : CssMode.PRELUDE;
      return open(i, end, rule, mode);
    }
    if (!hasBlock && name.equals("@charset") && out.length() == 0 && tokens.get(i).start() > 0) {
      // Void where it is; as the first characters of the output it would come to life.
      return Math.min(end + 1, frame.end);
    }
    frame.flush(out);
    int last = hasBlock ? blocks.partner(end) + 1 : end;
    if (!hasBlock && CssNames.isStatement(name)) {
      printer.print(i, end, CssMode.PRELUDE);
    } else {
      printer.printVerbatim(i, last);
    }
    if (hasBlock || end == frame.end) {
      return last;
    }
    out.copy(tokens.get(end));
    return end + 1;
  }
}
