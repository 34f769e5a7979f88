package dev.assetbundle.processor.syntax.js;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what other bundlers understand and browsers do not: {@code import.meta.env}, {@code
 * import.meta.glob}, {@code import.meta.hot}, and an {@code import()} whose name is computed and
 * begins with dots.
 *
 * <p>What a script asks for before it uses it is left out, as in {@code if (import.meta.hot)}, and
 * so is what stands in a {@code try}.
 */
public final class JsBundlerWords {

  /** What is found. */
  public enum Word {
    /** A value that is set when Vite builds. */
    ENV,
    /** Many imports by a pattern. */
    GLOB,
    /** What is told that a module changed. */
    HOT,
    /** An import by a name that only the browser knows. */
    COMPUTED_IMPORT
  }

  /**
   * Where it is.
   *
   * @param offset 0-based, in UTF-16 units
   */
  public record Place(Word word, int offset) {}

  /** The comments by which other bundlers are told that nothing is to be linked. */
  private static final Set<String> LEFT_ALONE = Set.of("@vite-ignore", "webpackIgnore");

  private final JsTokens tokens;
  private final List<Place> found = new ArrayList<>();

  /** The members that a script asks for. */
  private final Set<String> asked = new HashSet<>();

  private boolean isMetaPassed;

  private JsBundlerWords(JsTokens tokens) {
    this.tokens = tokens;
  }

  /** Returns the first of each of them, in order. */
  public static List<Place> of(JsTokens tokens) {
    return tokens.text().contains("import") ? new JsBundlerWords(tokens).read() : List.of();
  }

  private List<Place> read() {
    int behindTry = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i >= behindTry && is(i, "{") && is(i - 1, "try")) {
        behindTry = tokens.behind(i);
      }
      if (is(i, "import") && !tokens.isMember(i)) {
        boolean isTried = i < behindTry;
        if (is(i + 1, ".") && is(i + 2, "meta")) {
          meta(i, isTried);
        } else if (is(i + 1, "(") && !isTried && isComputed(i + 2)) {
          add(Word.COMPUTED_IMPORT, i);
        }
      }
    }
    found.removeIf(place -> isAsked(place.word()));
    return found;
  }

  private boolean isAsked(Word word) {
    return switch (word) {
      case ENV -> isMetaPassed || asked.contains("env");
      case GLOB -> isMetaPassed || asked.contains("glob");
      case HOT -> isMetaPassed || asked.contains("hot");
      case COMPUTED_IMPORT -> false;
    };
  }

  private void meta(int start, boolean isTried) {
    boolean isUsed = is(start + 3, ".");
    String member = isUsed ? tokens.word(start + 4) : "";
    isMetaPassed |= !isUsed;
    boolean isMember = is(start + 5, ".") || is(start + 5, "[");
    boolean fails =
        switch (member) {
          case "env", "hot" -> isMember;
          case "glob" -> is(start + 5, "(");
          default -> false;
        };
    if (!fails) {
      asked.add(member);
    } else if (!isTried) {
      add(member.equals("env") ? Word.ENV : member.equals("hot") ? Word.HOT : Word.GLOB, start);
    }
  }

  /**
   * Whether a name begins with dots, and more of it is written down than these, so that it is none
   * with a fingerprint that was asked for elsewhere.
   */
  private boolean isComputed(int token) {
    if (token >= tokens.size()) {
      return false;
    }
    boolean isTemplate = tokens.kind(token) == JsKind.TEMPLATE_HEAD;
    boolean isSum = tokens.kind(token) == JsKind.STRING && is(token + 1, "+");
    if (!isTemplate && !isSum) {
      return false;
    }
    String literal = tokens.text(token);
    String name = literal.substring(1, literal.length() - (isTemplate ? 2 : 1));
    String before = tokens.text().substring(tokens.end(token - 1), tokens.start(token));
    return (name.startsWith("./") || name.startsWith("../"))
        && name.indexOf('?') < 0
        && name.indexOf('#') < 0
        && (!name.endsWith("./") || hasEnd(token))
        && LEFT_ALONE.stream().noneMatch(before::contains);
  }

  /** Whether a name that begins with a token ends with a text, such as an extension. */
  private boolean hasEnd(int start) {
    int end = start;
    while (end < tokens.size() && !tokens.closes(end) && !is(end, ",")) {
      end = tokens.behind(end);
    }
    JsKind kind = tokens.kind(end - 1);
    boolean isText = kind == JsKind.STRING || kind == JsKind.TEMPLATE_TAIL;
    return isText && end < tokens.size() && tokens.text(end - 1).length() > 2;
  }

  private boolean is(int token, String wanted) {
    return tokens.word(token).equals(wanted);
  }

  private void add(Word word, int token) {
    if (found.stream().noneMatch(place -> place.word() == word)) {
      found.add(new Place(word, tokens.start(token)));
    }
  }
}
