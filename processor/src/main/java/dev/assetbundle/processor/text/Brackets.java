package dev.assetbundle.processor.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds the bracket that has no partner. Brackets alone do not tell which one that is, since the
 * next one of its kind closes the open one; so the indentation of lines is used as well.
 */
public final class Brackets {

  private final String text;
  private final Deque<Bracket> open = new ArrayDeque<>();
  private final List<Pair> crooked = new ArrayList<>();
  private Optional<Bracket> fault = Optional.empty();

  /** Starts without brackets of {@code text}. */
  public Brackets(String text) {
    this.text = text;
  }

  /** A bracket at an offset, as written. */
  public record Bracket(int offset, String mark, boolean opens) {

    /** Returns what closes it. */
    private String partner() {
      return switch (mark) {
        case "(" -> ")";
        case "[" -> "]";
        default -> "}";
      };
    }

    /** Returns what to say of one without a partner. */
    public Mistake mistake() {
      return new Mistake(
          offset,
          "this \"" + mark + (opens ? "\" is not closed" : "\" closes nothing"),
          opens ? "close it with \"" + partner() + "\"" : "delete it, or open it before");
    }
  }

  private record Pair(Bracket open, Bracket close) {}

  /** Adds an opening bracket behind those that were added before. */
  public void open(int offset, String mark) {
    open.push(new Bracket(offset, mark, true));
  }

  /** Adds a closing bracket behind those that were added before. */
  public void close(int offset, String mark) {
    Bracket close = new Bracket(offset, mark, false);
    if (fault.isPresent()) {
      return;
    }
    Optional<Bracket> last = Optional.ofNullable(open.peek());
    if (last.filter(bracket -> bracket.partner().equals(mark)).isPresent()) {
      Pair pair = new Pair(open.pop(), close);
      if (!indentation(pair.open()).equals(indentation(close)) && startsLine(close)) {
        crooked.add(pair);
      }
    } else {
      boolean closes = open.stream().anyMatch(bracket -> bracket.partner().equals(mark));
      fault = closes ? last : Optional.of(deeper(close));
    }
  }

  /** Adds a mark that ends a statement, which is never inside round or square brackets. */
  public void end() {
    if (fault.isEmpty()) {
      fault = Optional.ofNullable(open.peek()).filter(bracket -> !bracket.mark().equals("{"));
    }
  }

  /** Returns the bracket without a partner, the first if there are several. */
  public Optional<Bracket> fault() {
    return fault.or(() -> Optional.ofNullable(open.peek()).map(this::shallower));
  }

  /** A block whose end is less indented than its start, so that it probably ends another one. */
  private Bracket shallower(Bracket unclosed) {
    return crooked.stream()
        .filter(pair -> pair.open().offset() > unclosed.offset())
        .filter(pair -> indentation(pair.open()).startsWith(indentation(pair.close())))
        .map(Pair::open)
        .filter(bracket -> bracket.mark().equals(unclosed.mark()))
        .findFirst()
        .orElse(unclosed);
  }

  /** An end that is more indented than the start of its block. */
  private Bracket deeper(Bracket stray) {
    return crooked.stream()
        .filter(pair -> indentation(pair.close()).startsWith(indentation(pair.open())))
        .map(Pair::close)
        .filter(bracket -> bracket.mark().equals(stray.mark()))
        .findFirst()
        .orElse(stray);
  }

  private int lineStart(Bracket bracket) {
    return text.lastIndexOf('\n', bracket.offset() - 1) + 1;
  }

  private boolean startsLine(Bracket bracket) {
    return text.substring(lineStart(bracket), bracket.offset()).isBlank();
  }

  private String indentation(Bracket bracket) {
    int start = lineStart(bracket);
    int end = start;
    while (end < bracket.offset() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }
}
