package dev.assetbundle.processor.language.sass.syntax;

import dev.assetbundle.processor.language.sass.syntax.SassToken.Kind;
import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.TextPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The tokens of one source, and ways to walk over them. Positions are indexes of tokens. */
public final class SassTokens {

  private static final SassToken NOTHING = new SassToken(Kind.MARK, "", 0, false);

  private static final Set<String> NAMING = Set.of("@mixin", "@include", "@function");

  private static final Pattern CALC = Pattern.compile("calc", Pattern.CASE_INSENSITIVE);

  private final SassSource source;

  /** Read when they are needed, which they seldom are with a current engine. */
  private volatile Optional<List<SassToken>> tokens = Optional.empty();

  /** Found when something is to be said about a place. */
  private volatile Optional<Lines> lines = Optional.empty();

  public SassTokens(SassSource source) {
    this.source = source;
  }

  private List<SassToken> tokens() {
    if (tokens.isEmpty()) {
      tokens = Optional.of(SassTokenizer.tokenize(source));
    }
    return tokens.get();
  }

  /** From {@code from}, inclusive, to {@code to}, exclusive. */
  public record Range(int from, int to) {
    public int size() {
      return to - from;
    }
  }

  public SassSource source() {
    return source;
  }

  /** Whether the text has the letters of calc; cheaper than its tokens. */
  public boolean mentionsCalc() {
    return CALC.matcher(source.text()).find();
  }

  public int size() {
    return tokens().size();
  }

  /** Returns the token at {@code i}, an empty one outside the text. */
  public SassToken get(int i) {
    return i >= 0 && i < tokens().size() ? tokens().get(i) : NOTHING;
  }

  /** Returns the 1-based line of a token. */
  public int line(int i) {
    return position(i).line();
  }

  private TextPosition position(int i) {
    return lines().position(get(i).start());
  }

  private Lines lines() {
    if (lines.isEmpty()) {
      lines = Optional.of(Lines.of(source.text()));
    }
    return lines.get();
  }

  /** Returns the offset of a 1-based line and column, at most that of the end of the text. */
  public int offset(int line, int column) {
    return lines().offset(line, column);
  }

  /** Whether neither a semicolon nor the end of a block lies between two offsets. */
  public boolean isOneStatement(int one, int other) {
    int interpolations = 0;
    for (SassToken token : tokens()) {
      if (token.start() >= Math.max(one, other)) {
        return true;
      } else if (token.start() < Math.min(one, other)) {
        continue;
      }
      boolean closes = token.is(Kind.CLOSE, "}");
      if (token.is(Kind.MARK, ";") || (closes && interpolations == 0)) {
        return false;
      }
      interpolations += token.is(Kind.OPEN, "#{") ? 1 : closes ? -1 : 0;
    }
    return true;
  }

  /** Returns the 1-based column of a token. */
  public int column(int i) {
    return position(i).column();
  }

  /**
   * Returns the lower-case name of the function that is called at {@code i}, or nothing. The name
   * of a mixin or function where it is declared, or where a mixin is included, is no call.
   */
  public String call(int i) {
    SassToken open = get(i + 1);
    boolean isCall = get(i).kind() == Kind.WORD && open.is(Kind.OPEN, "(") && !open.spaced();
    return isCall && !isNamed(i) ? get(i).text().toLowerCase(Locale.ROOT) : "";
  }

  private boolean isNamed(int i) {
    SassToken before = get(i - 1);
    return switch (before.kind()) {
      case AT -> NAMING.contains(before.text());
      case MARK -> source.syntax() == SassSyntax.SASS && isShorthand(before, get(i));
      default -> false;
    };
  }

  /** Whether a line of the indented syntax begins with {@code =name} or {@code +name}. */
  private boolean isShorthand(SassToken mark, SassToken name) {
    String text = source.text();
    boolean isMark = mark.text().equals("=") || mark.text().equals("+");
    int lineStart = text.lastIndexOf('\n', mark.start() - 1) + 1;
    return isMark && !name.spaced() && text.substring(lineStart, mark.start()).isBlank();
  }

  /** Returns the position of the bracket that closes the one at {@code open}. */
  public int close(int open) {
    int depth = 0;
    for (int i = open; i < tokens().size(); i++) {
      Kind kind = tokens().get(i).kind();
      depth += kind == Kind.OPEN ? 1 : kind == Kind.CLOSE ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return tokens().size();
  }

  /** Returns the arguments of the call at {@code i}; none for empty brackets. */
  public List<Range> arguments(int i) {
    int end = close(i + 1);
    List<Range> arguments = new ArrayList<>();
    int from = i + 2;
    for (int k = from; k < end; k++) {
      if (get(k).kind() == Kind.OPEN) {
        k = close(k);
      } else if (get(k).is(Kind.MARK, ",")) {
        arguments.add(new Range(from, k));
        from = k + 1;
      }
    }
    if (end > i + 2) {
      arguments.add(new Range(from, end));
    }
    return arguments;
  }

  /** Returns what stands between the at-rule's name at {@code i} and its block or semicolon. */
  public Range prelude(int i) {
    int k = i + 1;
    // Not looked for where lines mean nothing: the only one may be very long.
    int lineEnd =
        source.syntax() == SassSyntax.SASS ? source.text().indexOf('\n', get(i).start()) : -1;
    boolean indented = lineEnd >= 0;
    while (k < tokens().size()
        && !(indented && get(k).start() > lineEnd)
        && !get(k).is(Kind.MARK, ";")
        && !get(k).is(Kind.OPEN, "{")
        && !get(k).is(Kind.CLOSE, "}")) {
      k = get(k).kind() == Kind.OPEN ? close(k) + 1 : k + 1;
    }
    return new Range(i + 1, Math.min(k, tokens().size()));
  }

  /** Returns the positions in {@code range} that lie in no interpolation. */
  public IntStream plain(Range range) {
    IntStream.Builder positions = IntStream.builder();
    for (int i = range.from(); i < range.to(); i++) {
      if (get(i).is(Kind.OPEN, "#{")) {
        i = close(i);
      } else {
        positions.add(i);
      }
    }
    return positions.build();
  }

  /** Whether a rule stands at {@code i} before whose block or semicolon a token is as wanted. */
  public boolean isRule(int i, String name, IntPredicate wanted) {
    return get(i).is(Kind.AT, name) && plain(prelude(i)).anyMatch(wanted);
  }

  /** Returns the positions of {@code range} that lie in no brackets. */
  public IntStream top(Range range) {
    IntStream.Builder positions = IntStream.builder();
    for (int i = range.from(); i < range.to(); i++) {
      positions.add(i);
      if (get(i).kind() == Kind.OPEN) {
        i = close(i);
      }
    }
    return positions.build();
  }
}
