package dev.assetbundle.processor.syntax.css.module;

import dev.assetbundle.processor.syntax.css.CssBlocks;
import dev.assetbundle.processor.syntax.css.CssEscapes;
import dev.assetbundle.processor.syntax.css.CssKind;
import dev.assetbundle.processor.syntax.css.CssNames;
import dev.assetbundle.processor.syntax.css.CssSheet;
import dev.assetbundle.processor.syntax.css.CssToken;
import dev.assetbundle.processor.syntax.css.module.CssModuleMistake.Kind;
import dev.assetbundle.processor.text.TextEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names in selectors of a CSS module, and what becomes of them. */
final class CssModuleNames {

  private static final String GLOBAL = "global";
  private static final String LOCAL = "local";

  private final CssSheet sheet;
  private final String css;
  private final List<CssToken> tokens;
  private final String suffix;
  private final Map<String, String> own = new LinkedHashMap<>();
  private final List<TextEdit> edits = new ArrayList<>();
  private final List<CssModuleMistake> mistakes = new ArrayList<>();

  CssModuleNames(CssSheet sheet, String suffix) {
    this.sheet = sheet;
    this.css = sheet.text();
    this.tokens = sheet.tokens();
    this.suffix = suffix;
  }

  /** Returns what the names of this file become, in the order of the text. */
  Map<String, String> own() {
    return own;
  }

  List<TextEdit> edits() {
    return edits;
  }

  List<CssModuleMistake> mistakes() {
    return mistakes;
  }

  void edit(TextEdit edit) {
    edits.add(edit);
  }

  void mistake(Kind kind, CssToken at, List<String> known) {
    mistakes.add(new CssModuleMistake(kind, at.start(), at.text(css), known));
  }

  /** Returns the name that a token spells, without the sign of an id and without escapes. */
  String value(CssToken token) {
    int start = token.kind() == CssKind.HASH ? token.start() + 1 : token.start();
    return CssEscapes.unescape(css, start, token.end());
  }

  /** Makes a name that of this file. */
  void own(CssToken token) {
    String name = value(token);
    own.put(name, name + suffix);
    edits.add(new TextEdit(token.end(), token.end(), suffix));
  }

  /** Reads a selector, or several. */
  void selector(int from, int to) {
    if (!selectors(from, to, false)) {
      mistake(Kind.NO_SELECTOR, tokens.get(from), List.of());
    }
  }

  /** Reads the name of an animation; empty if it is that of the page. */
  Optional<String> keyframes(int from, int to) {
    int name = CssToken.afterBlanks(tokens, from);
    if (name < to && tokens.get(name).kind() == CssKind.IDENT) {
      own(tokens.get(name));
      return Optional.of(value(tokens.get(name)));
    }
    Optional<String> mode = name < to ? mode(name, to) : Optional.empty();
    if (mode.isEmpty() || tokens.get(name + 1).kind() != CssKind.FUNCTION) {
      return Optional.empty();
    }
    int wanted = CssToken.afterBlanks(tokens, name + 2);
    unwrap(name);
    boolean isOwn = mode.get().equals(LOCAL) && tokens.get(wanted).kind() == CssKind.IDENT;
    if (isOwn) {
      own(tokens.get(wanted));
    }
    return isOwn ? Optional.of(value(tokens.get(wanted))) : Optional.empty();
  }

  /** Returns whether something is left of each for browsers. */
  private boolean selectors(int from, int to, boolean isGlobalAround) {
    boolean isGlobal = isGlobalAround;
    boolean isLeft = false;
    boolean areLeft = true;
    for (int i = from; i < to; i++) {
      CssToken token = tokens.get(i);
      Optional<String> mode = mode(i, to);
      if (mode.isPresent() && tokens.get(i + 1).kind() == CssKind.FUNCTION) {
        int end = end(i + 1, to);
        isLeft |= selectors(i + 2, end, mode.get().equals(GLOBAL));
        unwrap(i);
        i = end;
      } else if (mode.isPresent()) {
        isGlobal = mode.get().equals(GLOBAL);
        // Of "a :global b" the space before it is left, of "a:global b" the one behind it.
        boolean isApart = i == from || tokens.get(i - 1).kind() != CssKind.IDENT;
        int next = isApart ? CssToken.afterBlanks(tokens, i + 2) : i + 2;
        int behind = next < tokens.size() ? tokens.get(next).start() : css.length();
        edits.add(new TextEdit(token.start(), behind, ""));
        i = next - 1;
      } else if (token.kind() == CssKind.OPEN_SQUARE) {
        isLeft = true;
        i = end(i, to);
      } else if (token.kind().isOpening()) {
        isLeft = true;
        int end = end(i, to);
        selectors(i + 1, end, isGlobal);
        i = end;
      } else if (token.kind() == CssKind.COMMA) {
        isGlobal = isGlobalAround;
        areLeft &= isLeft;
        isLeft = false;
      } else {
        isLeft |= !token.kind().isBlank();
        Optional<CssToken> name = name(i, to);
        if (!isGlobal) {
          name.ifPresent(this::own);
        }
        i += name.isPresent() && token.kind() == CssKind.DELIM ? 1 : 0;
      }
    }
    return areLeft && isLeft;
  }

  /** Returns the name of an id or, behind its dot, of a class. */
  private Optional<CssToken> name(int i, int to) {
    CssToken token = tokens.get(i);
    if (token.kind() == CssKind.HASH) {
      return Optional.of(token);
    }
    return token.isDelim(css, '.') && i + 1 < to
        ? Optional.of(tokens.get(i + 1)).filter(name -> name.kind() == CssKind.IDENT)
        : Optional.empty();
  }

  /**
   * Returns which of {@code :global} and {@code :local} is at a place, with brackets or without.
   */
  private Optional<String> mode(int i, int to) {
    if (tokens.get(i).kind() != CssKind.COLON || i + 1 >= to) {
      return Optional.empty();
    }
    CssToken name = tokens.get(i + 1);
    String text = CssNames.lower(css, name);
    return switch (name.kind()) {
      case IDENT -> Optional.of(text).filter(word -> isMode(word));
      case FUNCTION ->
          Optional.of(text.substring(0, text.length() - 1)).filter(word -> isMode(word));
      default -> Optional.empty();
    };
  }

  private static boolean isMode(String word) {
    return word.equals(GLOBAL) || word.equals(LOCAL);
  }

  /** Removes a function whose colon is at a place, but not what stands in its brackets. */
  private void unwrap(int colon) {
    edits.add(new TextEdit(tokens.get(colon).start(), tokens.get(colon + 1).end(), ""));
    int close = sheet.blocks().partner(colon + 1);
    if (close != CssBlocks.NONE) {
      edits.add(new TextEdit(tokens.get(close).start(), tokens.get(close).end(), ""));
    }
  }

  private int end(int opening, int to) {
    int partner = sheet.blocks().partner(opening);
    return partner == CssBlocks.NONE ? to : Math.min(partner, to);
  }
}
