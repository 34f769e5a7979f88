package dev.assetbundle.processor.syntax.css;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds every file a stylesheet names.
 *
 * <p>Addresses in {@code @namespace} and {@code @document} name no file and are left out, and so
 * are malformed ones, which browsers ignore.
 */
public final class CssUrls {

  private static final Set<String> NAMING_NO_FILE =
      Set.of("@namespace", "@document", "@-moz-document");

  private final String css;
  private final List<CssToken> tokens;
  private final List<CssReference> found = new ArrayList<>();

  /** The lower-case names of the open functions; empty for every other kind of block. */
  private final Deque<String> open = new ArrayDeque<>();

  private CssUrls(CssSheet sheet) {
    this.css = sheet.text();
    this.tokens = sheet.tokens();
  }

  /** Returns the references of a stylesheet in order; they never overlap. */
  public static List<CssReference> find(CssSheet sheet) {
    var urls = new CssUrls(sheet);
    urls.run();
    return List.copyOf(urls.found);
  }

  private void run() {
    int i = 0;
    while (i < tokens.size()) {
      i =
          switch (tokens.get(i).kind()) {
            case AT_KEYWORD -> atRule(i);
            case URL -> add(i);
            case FUNCTION -> function(i);
            case STRING -> string(i);
            case OPEN_BRACE, OPEN_PAREN, OPEN_SQUARE -> enter("", i);
            case CLOSE_BRACE, CLOSE_PAREN, CLOSE_SQUARE -> leave(i);
            default -> i + 1;
          };
    }
  }

  private int enter(String name, int i) {
    open.push(name);
    return i + 1;
  }

  private int leave(int i) {
    open.poll();
    return i + 1;
  }

  private int atRule(int i) {
    String name = tokens.get(i).text(css).toLowerCase(Locale.ROOT);
    if (NAMING_NO_FILE.contains(name)) {
      return preludeEnd(i);
    }
    int next = CssToken.afterBlanks(tokens, i + 1);
    if (!name.equals("@import") || !open.isEmpty() || next == tokens.size()) {
      return i + 1;
    }
    CssKind kind = tokens.get(next).kind();
    if (kind == CssKind.STRING || kind == CssKind.URL) {
      return add(next);
    }
    return kind == CssKind.FUNCTION && holdsAddress(name(next)) ? address(false, next) : next;
  }

  private int preludeEnd(int i) {
    while (i < tokens.size()) {
      CssKind kind = tokens.get(i).kind();
      if (kind == CssKind.SEMICOLON || kind == CssKind.OPEN_BRACE || kind == CssKind.CLOSE_BRACE) {
        return i;
      }
      i++;
    }
    return i;
  }

  private int function(int i) {
    String name = name(i);
    return holdsAddress(name) ? address(name.equals("src"), i) : enter(name, i);
  }

  private static boolean holdsAddress(String function) {
    return function.equals("url") || function.equals("src");
  }

  private String name(int i) {
    CssToken token = tokens.get(i);
    return CssEscapes.unescape(css, token.start(), token.end() - 1).toLowerCase(Locale.ROOT);
  }

  /** Reads {@code url("x")}; with modifiers after the string only the string can be replaced. */
  private int address(boolean isSrc, int function) {
    int string = CssToken.afterBlanks(tokens, function + 1);
    if (string == tokens.size() || tokens.get(string).kind() != CssKind.STRING) {
      return enter("", function);
    }
    int close = CssToken.afterBlanks(tokens, string + 1);
    boolean alone = close == tokens.size() || tokens.get(close).kind() == CssKind.CLOSE_PAREN;
    if (!alone) {
      enter("", function);
      return add(string);
    }
    int last = Math.min(close, tokens.size() - 1);
    String value = CssEscapes.stringValue(css, tokens.get(string));
    int start = tokens.get(function).start();
    found.add(new CssReference(start, tokens.get(last).end(), value, isSrc));
    return last + 1;
  }

  private int string(int i) {
    String function = open.isEmpty() ? "" : open.peek();
    boolean isImage = function.equals("image-set") || function.equals("-webkit-image-set");
    return isImage ? add(i) : i + 1;
  }

  private int add(int i) {
    CssToken token = tokens.get(i);
    boolean quoted = token.kind() == CssKind.STRING;
    String value = quoted ? CssEscapes.stringValue(css, token) : CssEscapes.urlValue(css, token);
    found.add(new CssReference(token.start(), token.end(), value, false));
    return i + 1;
  }
}
