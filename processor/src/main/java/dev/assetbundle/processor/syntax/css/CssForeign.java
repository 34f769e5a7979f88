package dev.assetbundle.processor.syntax.css;

import dev.assetbundle.processor.syntax.css.CssProblem.Kind;
import dev.assetbundle.processor.syntax.css.CssStatements.Statement;
import dev.assetbundle.processor.text.Lines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks through statements for what belongs to other languages and tools. */
final class CssForeign {

  private static final Set<String> SASS_RULES =
      Set.of(
          "@mixin @include @extend @function @if @each @for @while @use @forward @debug @warn"
              .split(" ", -1));

  private static final List<String> TAGS =
      List.of("</", "<style", "<script", "<link", "<html", "<head", "<body", "<meta", "<!doctype");

  /** Other tags in strings may be meant for readers. */
  private static final Pattern HELPER_TAG = Pattern.compile("<%=\\s*\\w+_(path|url|data_uri)\\b");

  private static final int MARKER = 7;

  private final CssSheet sheet;
  private final String css;
  private final List<CssToken> tokens;
  private final boolean isClosed;
  private final List<CssProblem> found = new ArrayList<>();

  /** What is said once for a stylesheet, however often it is there. */
  private final Set<String> said = new HashSet<>();

  /** Looks for less if brackets, strings or comments do not end. */
  CssForeign(CssSheet sheet, boolean isClosed) {
    this.sheet = sheet;
    this.css = sheet.text();
    this.tokens = sheet.tokens();
    this.isClosed = isClosed;
  }

  List<CssProblem> found() {
    return found;
  }

  void read(Statement statement) {
    CssDeclaration declaration = CssDeclaration.at(css, tokens, statement.from(), statement.to());
    boolean isDeclared = statement.isInBlock() && declaration.isPresent();
    if (isDeclared && statement.kind() == CssStatements.Kind.DECLARATION) {
      missingSemicolon(statement, declaration);
    } else if (isDeclared && statement.kind() == CssStatements.Kind.PRELUDE && isClosed) {
      missingSemicolonBeforeBlock(statement, declaration);
    }
    if (statement.isInBlock() && statement.kind() == CssStatements.Kind.DECLARATION && isClosed) {
      missingColon(statement);
    }
    boolean isOpaque =
        isDeclared
            && (declaration.isCustom() || declaration.isScripted(css, tokens, statement.to()));
    if (!isOpaque) {
      tokens(statement);
      CssFunctions.calls(sheet, statement).forEach(this::call);
    } else if (declaration.isCustom()) {
      CssFunctions.helpers(sheet, statement)
          .forEach(call -> add(Kind.HELPER_IN_PROPERTY, call.offset(), call.name()));
    }
  }

  private void tokens(Statement statement) {
    for (int i = statement.from(); i < statement.to(); i++) {
      CssToken token = tokens.get(i);
      switch (token.kind()) {
        case DELIM -> delim(i, token.start());
        case AT_KEYWORD -> {
          sassRule(i, token);
          invisible(token);
        }
        case IDENT, FUNCTION, HASH, DIMENSION -> invisible(token);
        case STRING -> {
          boolean isUrl = i > 0 && tokens.get(i - 1).kind() == CssKind.FUNCTION;
          if (!isUrl && HELPER_TAG.matcher(token.text(css)).find()) {
            tag(token);
          }
        }
        case URL, BAD_URL -> {
          if (token.text(css).contains("<%")) {
            tag(token);
          }
        }
        default -> {}
      }
    }
  }

  private void tag(CssToken token) {
    once(Kind.TEMPLATE_TAG, css.indexOf("<%", token.start()), "");
  }

  private void delim(int i, int offset) {
    switch (css.charAt(offset)) {
      case '/' -> {
        boolean isAddress = offset > 0 && css.charAt(offset - 1) == ':';
        if (CssChars.at(css, offset + 1) == '/' && !isAddress) {
          String line = css.substring(offset, Lines.end(css, offset));
          add(Kind.LINE_COMMENT, offset, line.startsWith("//=") ? line.substring(3).strip() : "");
        }
      }
      case '<' -> {
        conflict(offset, '<');
        if (css.startsWith("<%", offset)) {
          once(Kind.TEMPLATE_TAG, offset, "");
        }
        TAGS.stream()
            .filter(tag -> css.regionMatches(true, offset, tag, 0, tag.length()))
            .findFirst()
            .ifPresent(tag -> once(Kind.MARKUP, offset, tagName(offset)));
      }
      case '>', '=' -> conflict(offset, css.charAt(offset));
      case '$' -> {
        boolean isVariable = isAdjacent(i, CssKind.IDENT) || isAdjacent(i, CssKind.FUNCTION);
        if (isVariable) {
          sass(offset, "$" + css.substring(offset + 1, CssChars.nameEnd(css, offset + 1)));
        }
      }
      case '#' -> {
        if (isAdjacent(i, CssKind.OPEN_BRACE)) {
          sass(offset, "#{}");
        }
      }
      default -> {}
    }
  }

  private boolean isAdjacent(int i, CssKind kind) {
    return i + 1 < tokens.size() && tokens.get(i + 1).kind() == kind;
  }

  private String tagName(int offset) {
    int end = css.indexOf('>', offset);
    int newline = css.indexOf('\n', offset);
    boolean isShort = end >= 0 && end - offset < 40 && (newline < 0 || end < newline);
    return isShort ? css.substring(offset, end + 1) : css.substring(offset, offset + 2) + "...";
  }

  private void conflict(int offset, char mark) {
    boolean isLineStart = offset == 0 || CssChars.isNewline(css.charAt(offset - 1));
    String marker = String.valueOf(mark).repeat(MARKER);
    int after = CssChars.at(css, offset + MARKER);
    if (isLineStart && css.startsWith(marker, offset) && (after < 0 || after <= ' ')) {
      add(Kind.CONFLICT_MARKER, offset, marker);
    }
  }

  private void sassRule(int i, CssToken token) {
    String name = CssNames.lower(css, token);
    int next = CssToken.afterBlanks(tokens, i + 1);
    // CSS has functions and mixins of its own, whose names begin with two hyphens.
    boolean isCss = next < tokens.size() && css.startsWith("--", tokens.get(next).start());
    if (SASS_RULES.contains(name) && !isCss) {
      sass(token.start(), name);
    } else if (CssRules.isUnknown(name, false)) {
      add(Kind.UNKNOWN_RULE, token.start(), name + (hasBlock(i) ? " {" : ""));
    }
  }

  private boolean hasBlock(int i) {
    return tokens.subList(i, tokens.size()).stream()
        .map(CssToken::kind)
        .filter(
            kind ->
                kind == CssKind.OPEN_BRACE
                    || kind == CssKind.CLOSE_BRACE
                    || kind == CssKind.SEMICOLON)
        .findFirst()
        .filter(kind -> kind == CssKind.OPEN_BRACE)
        .isPresent();
  }

  private void call(CssFunctions.Call call) {
    String name = call.name().replace('_', '-');
    if (CssFunctions.helpers().contains(name)) {
      add(Kind.HELPER, call.offset(), call.name());
    } else if (CssFunctions.ofSass().contains(name) && !CssFunctions.ofCss().contains(name)) {
      sass(call.offset(), call.name() + "()");
    }
  }

  private void missingColon(Statement statement) {
    CssToken first = tokens.get(statement.from());
    boolean hasColon =
        tokens.subList(statement.from(), statement.to()).stream()
            .anyMatch(token -> token.kind() == CssKind.COLON);
    if (first.kind() == CssKind.IDENT && !hasColon && !said.contains("sass")) {
      add(Kind.MISSING_COLON, first.start(), first.text(css));
    }
  }

  private void missingSemicolon(Statement statement, CssDeclaration declaration) {
    boolean isCustom = declaration.isCustom();
    for (int i = declaration.colon() + 1; i < statement.to(); i++) {
      CssToken token = tokens.get(i);
      int partner = sheet.blocks().partner(i);
      if (partner > i) {
        i = partner;
      } else if (token.kind() == CssKind.IDENT && isColon(i + 1, statement.to(), isCustom)) {
        CssToken before = tokens.get(i - 1);
        boolean isParted = before.kind().isBlank();
        boolean isNewLine = isParted && before.text(css).indexOf('\n') >= 0;
        boolean isScript = token.hasText(css, "progid");
        if (!isScript && (isCustom ? isNewLine : isParted)) {
          add(Kind.MISSING_SEMICOLON, token.start(), token.text(css));
          return;
        }
      }
    }
  }

  private boolean isColon(int i, int end, boolean mustBeAdjacent) {
    int k = mustBeAdjacent ? i : CssToken.afterBlanks(tokens, i);
    return k < end && tokens.get(k).kind() == CssKind.COLON;
  }

  /** No selector has a space behind the colon after its first name. */
  private void missingSemicolonBeforeBlock(Statement statement, CssDeclaration declaration) {
    int value = declaration.colon() + 1;
    if (value >= statement.to() || tokens.get(value).kind() != CssKind.WHITESPACE) {
      return;
    }
    for (int i = value + 1; i + 1 < statement.to(); i++) {
      CssToken token = tokens.get(i);
      if (token.kind() == CssKind.WHITESPACE && token.text(css).indexOf('\n') >= 0) {
        int start = tokens.get(i + 1).start();
        String rule = css.substring(start, tokens.get(statement.to() - 1).end()).strip();
        add(Kind.MISSING_SEMICOLON, start, rule);
        return;
      }
    }
  }

  private void invisible(CssToken token) {
    for (int i = token.start(); i < token.end(); i++) {
      char c = css.charAt(i);
      if (c == '\uFEFF' || c == '\u200B' || c == '\u2060' || c == '\u00A0') {
        once(Kind.INVISIBLE, i, String.format(Locale.ROOT, "U+%04X", (int) c));
        return;
      }
    }
  }

  private void sass(int offset, String what) {
    if (said.add("sass")) {
      add(Kind.SASS, offset, what);
    }
  }

  /** Adds a problem that is one mistake however often it is there. */
  private void once(Kind kind, int offset, String text) {
    boolean isOneOfMany = kind == Kind.INVISIBLE;
    if (said.add(kind + (isOneOfMany ? text : ""))) {
      add(kind, offset, text);
    }
  }

  private void add(Kind kind, int offset, String text) {
    found.add(new CssProblem(kind, offset, text));
  }
}
