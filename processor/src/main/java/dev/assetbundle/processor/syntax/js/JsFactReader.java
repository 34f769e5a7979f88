package dev.assetbundle.processor.syntax.js;

import dev.assetbundle.processor.syntax.js.JsFacts.Fact;
import dev.assetbundle.processor.text.SourceMapComment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at each token of a script together with the two significant ones before it. */
final class JsFactReader {

  /** {@code \k<}, and not the {@code k<} after a backslash that is escaped. */
  private static final Pattern BACKREFERENCE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\k<");

  private static final Set<String> NOT_A_DECLARATION =
      Set.of("(", ".", ":", "=", ",", ")", ";", "}", "]", "?.", "==", "===");
  private static final Set<String> NOT_AN_OPERAND = Set.of("in", "of", "instanceof", "as");
  private static final Set<String> OPENS_OPERAND = Set.of("(", "[", "{", "!", "+", "-", "~");

  private final String js;
  private final JsTokens tokens;
  private final JsDirectives directives;
  private final Map<Fact, Integer> first = new EnumMap<>(Fact.class);
  private final List<SourceMapComment> sourceMaps = new ArrayList<>();

  /** The two significant tokens before the current one; empty at the start. */
  private String before = "";

  private String last = "";
  private JsKind beforeKind = JsKind.UNKNOWN;
  private JsKind lastKind = JsKind.UNKNOWN;
  private int beforeStart;
  private int lastStart;
  private boolean beforeIsMember;
  private boolean lastIsMember;
  private boolean lastIsTopLevel;
  private boolean lastIsInFunction;

  JsFactReader(JsTokens tokens) {
    this.js = tokens.text();
    this.tokens = tokens;
    this.directives = new JsDirectives(tokens);
  }

  JsFacts read() {
    tokens.comments().forEach(this::comment);
    for (int token = 0; token < tokens.size(); token++) {
      significant(token);
    }
    directives.end();
    directives.script().ifPresent(offset -> found(Fact.USE_STRICT, offset));
    return new JsFacts(first, directives.functions(), sourceMaps);
  }

  private void found(Fact fact, int offset) {
    first.putIfAbsent(fact, offset);
  }

  private void comment(JsToken comment) {
    if (!js.startsWith("<!--", comment.start()) && !js.startsWith("-->", comment.start())) {
      SourceMapComment.from(js, comment.start(), comment.end()).ifPresent(sourceMaps::add);
    }
  }

  private void significant(int token) {
    JsKind kind = tokens.kind(token);
    String text = tokens.word(token);
    switch (kind) {
      case PRIVATE_NAME -> found(Fact.PRIVATE, tokens.start(token));
      case REGEX -> regex(token);
      case PUNCTUATOR -> punctuator(token, text);
      default -> {}
    }
    afterWord(token, kind, text);
    directives.token(token);
    remember(token, kind, text);
  }

  private void regex(int token) {
    String regex = tokens.text(token);
    if (BACKREFERENCE.matcher(regex).find()) {
      found(Fact.BACKREFERENCE, tokens.start(token));
    }
    if (regex.indexOf('v', regex.lastIndexOf('/')) >= 0) {
      found(Fact.FLAG_V, tokens.start(token));
    }
  }

  private void punctuator(int token, String text) {
    boolean isClause = last.equals("with") || last.equals("assert");
    if (text.equals("@")) {
      found(Fact.DECORATOR, tokens.start(token));
    } else if (text.equals("{") && isClause && beforeKind == JsKind.STRING) {
      found(Fact.ATTRIBUTES, lastStart);
    } else if ((text.equals("=") || text.equals("of")) && isUsing()) {
      found(Fact.USING, beforeStart);
    }
  }

  private boolean isUsing() {
    return before.equals("using") && !beforeIsMember && lastKind == JsKind.IDENTIFIER;
  }

  private void afterWord(int token, JsKind kind, String text) {
    if (lastKind != JsKind.IDENTIFIER || lastIsMember) {
      metaProperty(text);
      return;
    }
    switch (last) {
      case "import", "export" -> {
        if (lastIsTopLevel && !NOT_A_DECLARATION.contains(text)) {
          found(Fact.MODULE, lastStart);
        }
      }
      case "await" -> {
        if (!lastIsInFunction && startsOperand(kind, text)) {
          found(Fact.AWAIT, lastStart);
          if (!tokens.isAfterLineEnd(token) && startsOnlyOperand(kind)) {
            found(Fact.MODULE_AWAIT, lastStart);
          }
        }
      }
      case "accessor" -> {
        boolean inClass = tokens.frame(token) == JsFrame.Kind.CLASS;
        if (inClass && !tokens.isAfterLineEnd(token) && startsMember(kind, text)) {
          found(Fact.ACCESSOR, lastStart);
        }
      }
      default -> {
        if (text.equals("of") && isUsing()) {
          found(Fact.USING, beforeStart);
        }
      }
    }
  }

  private void metaProperty(String text) {
    if (text.equals("meta") && last.equals(".") && before.equals("import") && !beforeIsMember) {
      found(Fact.MODULE, beforeStart);
    }
  }

  private static boolean startsOperand(JsKind kind, String text) {
    return switch (kind) {
      case IDENTIFIER -> !NOT_AN_OPERAND.contains(text);
      case PUNCTUATOR -> OPENS_OPERAND.contains(text);
      case TEMPLATE_MIDDLE, TEMPLATE_TAIL -> false;
      default -> true;
    };
  }

  /** Whether it cannot follow a name on the same line. */
  private static boolean startsOnlyOperand(JsKind kind) {
    return switch (kind) {
      case IDENTIFIER, NUMBER, STRING -> true;
      default -> false;
    };
  }

  private static boolean startsMember(JsKind kind, String text) {
    return switch (kind) {
      case IDENTIFIER -> !NOT_AN_OPERAND.contains(text);
      case PRIVATE_NAME, STRING, NUMBER -> true;
      default -> false;
    };
  }

  private void remember(int token, JsKind kind, String text) {
    before = last;
    beforeKind = lastKind;
    beforeStart = lastStart;
    beforeIsMember = lastIsMember;
    lastIsMember = last.equals(".") || last.equals("?.");
    last = text;
    lastKind = kind;
    lastStart = tokens.start(token);
    lastIsTopLevel = tokens.isTopLevel(token);
    lastIsInFunction = tokens.isInFunction(token);
  }

  /**
   * Finds {@code 'use strict'} among the strings that stand alone at the start of a script or
   * function; ECMA-262, section 11.2.1.
   */
  private static final class JsDirectives {

    private final JsTokens tokens;
    private OptionalInt script = OptionalInt.empty();
    private final Set<Integer> functions = new HashSet<>();
    private int body;
    private boolean inPrologue = true;
    private boolean ofScript = true;
    private boolean stringWaits;
    private int stringStart;
    private int stringEnd;

    JsDirectives(JsTokens tokens) {
      this.tokens = tokens;
    }

    /** Returns the offset of such a string that the script begins with. */
    OptionalInt script() {
      return script;
    }

    /** Returns the offsets of the braces that open the functions with such a string. */
    Set<Integer> functions() {
      return functions;
    }

    /** Takes a significant token into account. */
    void token(int token) {
      JsKind kind = tokens.kind(token);
      String text = tokens.word(token);
      if (stringWaits && JsPrologue.endsDirective(kind, text, tokens.isAfterLineEnd(token))) {
        end();
      } else if (stringWaits) {
        inPrologue = false;
      }
      boolean wasWaiting = stringWaits;
      stringWaits = false;
      if (inPrologue && kind == JsKind.STRING) {
        stringWaits = true;
        stringStart = tokens.start(token);
        stringEnd = tokens.end(token);
      } else if (!(wasWaiting && text.equals(";"))) {
        inPrologue = text.equals("{") && tokens.frame(token) == JsFrame.Kind.FUNCTION;
        body = tokens.start(token);
        ofScript = false;
      }
    }

    /** Ends the statement that a string began, as the end of the text does. */
    void end() {
      boolean isUseStrict =
          stringWaits && JsPrologue.isUseStrict(tokens.text(), stringStart, stringEnd);
      if (isUseStrict && ofScript) {
        script = script.isPresent() ? script : OptionalInt.of(stringStart);
      } else if (isUseStrict) {
        functions.add(body);
      }
    }
  }
}
