package dev.assetbundle.processor.syntax.js;

import dev.assetbundle.processor.text.Recent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A script or module with its tokens, found once for all who look at them: telling tokens apart is
 * most of the work on a script, and all the more in a JVM that has just started.
 *
 * <p>Tokens have indexes from 0; spaces and comments have none. What is said of the place of a
 * token holds right after it, so that a bracket is inside of what it opens.
 */
public final class JsTokens {

  private static final Recent<JsTokens> RECENT = new Recent<>(JsTokens::found);

  /** The words before a name that is declared. */
  private static final Set<String> DECLARE =
      Set.of("import", "class", "function", "const", "let", "var", "as");

  private static final int REGEX_ALLOWED = 1;
  private static final int TOP_LEVEL = 1 << 1;
  private static final int IN_FUNCTION = 1 << 2;
  private static final int DECLARES_FUNCTION = 1 << 3;
  private static final int DECLARES_CLASS = 1 << 4;
  private static final int AFTER_LINE_END = 1 << 5;
  private static final int OPENS = 1 << 6;
  private static final int CLOSES = 1 << 7;

  private final String text;
  private final List<JsToken> comments = new ArrayList<>();
  private int size;
  private JsKind[] kinds;
  private int[] starts;
  private int[] ends;
  private String[] words;
  private JsFrame.Kind[] frames;
  private short[] facts;

  private JsTokens(String text) {
    this.text = text;
    // Scripts that people write have one token in five characters.
    int expected = text.length() / 4 + 8;
    kinds = new JsKind[expected];
    starts = new int[expected];
    ends = new int[expected];
    words = new String[expected];
    frames = new JsFrame.Kind[expected];
    facts = new short[expected];
  }

  /** Returns the tokens of any text, the same for one that was asked about just before. */
  public static JsTokens of(String js) {
    return RECENT.of(js);
  }

  private static JsTokens found(String js) {
    JsTokens tokens = new JsTokens(js);
    tokens.read(new JsTokenizer(js));
    return tokens;
  }

  private void read(JsTokenizer tokens) {
    int lineEnd = 0;
    while (tokens.next()) {
      JsKind kind = tokens.kind();
      switch (kind) {
        case WHITESPACE, HASHBANG -> {}
        case LINE_TERMINATOR -> lineEnd = AFTER_LINE_END;
        case LINE_COMMENT, BLOCK_COMMENT -> {
          comments.add(new JsToken(kind, tokens.start(), tokens.end()));
          boolean ends = JsChars.hasLineEnd(text, tokens.start(), tokens.end());
          lineEnd = ends ? AFTER_LINE_END : lineEnd;
        }
        default -> {
          add(tokens, lineEnd);
          lineEnd = 0;
        }
      }
    }
  }

  private void add(JsTokenizer tokens, int lineEnd) {
    if (size == kinds.length) {
      grow(2 * size);
    }
    kinds[size] = tokens.kind();
    starts[size] = tokens.start();
    ends[size] = tokens.end();
    words[size] = tokens.word();
    frames[size] = tokens.context().frame().kind;
    facts[size] = (short) (lineEnd | facts(tokens));
    size++;
  }

  private static int facts(JsTokenizer tokens) {
    JsContext context = tokens.context();
    JsFrame frame = context.frame();
    return flag(REGEX_ALLOWED, context.regexAllowed())
        | flag(TOP_LEVEL, context.isTopLevel())
        | flag(IN_FUNCTION, context.isInFunction())
        | flag(DECLARES_FUNCTION, frame.function == JsFrame.Pending.DECLARATION)
        | flag(DECLARES_CLASS, frame.classBody == JsFrame.Pending.DECLARATION)
        | flag(OPENS, tokens.opens())
        | flag(CLOSES, tokens.closes());
  }

  private static int flag(int flag, boolean isSet) {
    return isSet ? flag : 0;
  }

  private void grow(int length) {
    kinds = Arrays.copyOf(kinds, length);
    starts = Arrays.copyOf(starts, length);
    ends = Arrays.copyOf(ends, length);
    words = Arrays.copyOf(words, length);
    frames = Arrays.copyOf(frames, length);
    facts = Arrays.copyOf(facts, length);
  }

  /** Returns the script. */
  public String text() {
    return text;
  }

  /** Returns its comments in order, those of HTML's kind included. */
  List<JsToken> comments() {
    return comments;
  }

  /** Returns the number of tokens. */
  public int size() {
    return size;
  }

  /** Returns the kind of a token. */
  public JsKind kind(int token) {
    return kinds[token];
  }

  /** Returns the offset of a token, 0-based, in UTF-16 units. */
  public int start(int token) {
    return starts[token];
  }

  /** Returns the offset after a token. */
  public int end(int token) {
    return ends[token];
  }

  /**
   * Returns a token that is a word or punctuator; of others, which may be long, and where there is
   * none, an empty text.
   */
  public String word(int token) {
    return token >= 0 && token < size ? words[token] : "";
  }

  /** Returns the text of any token. */
  public String text(int token) {
    return words[token].isEmpty() ? text.substring(starts[token], ends[token]) : words[token];
  }

  private boolean has(int token, int flag) {
    return (facts[token] & flag) != 0;
  }

  /** Whether a line ends between a token and the one before it. */
  boolean isAfterLineEnd(int token) {
    return has(token, AFTER_LINE_END);
  }

  /** Whether a slash after the token starts a regular expression. */
  boolean isRegexAllowed(int token) {
    return has(token, REGEX_ALLOWED);
  }

  /** Whether no bracket is open. */
  boolean isTopLevel(int token) {
    return has(token, TOP_LEVEL);
  }

  boolean isInFunction(int token) {
    return has(token, IN_FUNCTION);
  }

  /** Whether a declaration of a function, or of a class, waits for its body. */
  boolean announcesDeclaration(int token, boolean isClass) {
    return has(token, isClass ? DECLARES_CLASS : DECLARES_FUNCTION);
  }

  /** Returns what the nearest brackets enclose. */
  JsFrame.Kind frame(int token) {
    return frames[token];
  }

  /** Whether the token ends with a bracket that opens something. */
  boolean opens(int token) {
    return has(token, OPENS);
  }

  /** Whether the token begins with a bracket that closes something. */
  boolean closes(int token) {
    return has(token, CLOSES);
  }

  /** Returns the index behind a token and, if it opens something, behind what closes that. */
  public int behind(int token) {
    int depth = opens(token) ? 1 : 0;
    int at = token + 1;
    while (at < size && depth > 0) {
      depth += (opens(at) ? 1 : 0) - (closes(at) ? 1 : 0);
      at++;
    }
    return at;
  }

  /** Whether a token names a member of an object. */
  boolean isMember(int token) {
    return Set.of(".", "?.").contains(word(token - 1));
  }

  /**
   * Whether the script seems to declare a name, as a variable, an import or a parameter. May be
   * true where the name is only used, as in {@code f(name)}, and false for the last of several
   * variables that gets no value, as in {@code let a = 1, name}.
   */
  boolean isDeclared(String name) {
    for (int i = 0; i < size; i++) {
      if (words[i].equals(name) && declares(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean declares(int token) {
    String before = word(token - 1);
    String behind = word(token + 1);
    boolean isListed =
        Set.of("(", "{", "[", ",", ":", "...").contains(before)
            && Set.of(")", "}", "]", ",", "=").contains(behind);
    return DECLARE.contains(before)
        || isListed
        || behind.equals("=>")
        || (behind.equals("=") && !isMember(token));
  }
}
