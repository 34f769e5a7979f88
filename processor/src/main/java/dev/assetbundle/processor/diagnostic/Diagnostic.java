package dev.assetbundle.processor.diagnostic;

import dev.assetbundle.processor.model.SourceLocation;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing the author of the assets should know.
 *
 * @param severity whether the build fails
 * @param code stable kebab-case name, safe to grep for
 * @param at the place in the author's own file
 * @param message one sentence without a full stop, lower-case start
 * @param hint what to try next; empty if there is nothing to say
 * @param excerpt the line of the source at {@code at}; empty if there is none
 * @param isOfMachine whether it is about this machine and not about the files, so that the next
 *     build has to find out again
 */
public record Diagnostic(
    Severity severity,
    String code,
    SourceLocation at,
    String message,
    Optional<String> hint,
    Optional<String> excerpt,
    boolean isOfMachine)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::severity)
          .thenComparing(Diagnostic::at)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message)
          .thenComparing(said -> said.hint().orElse(""))
          .thenComparing(said -> said.excerpt().orElse(""))
          .thenComparing(Diagnostic::isOfMachine);

  private static final int LONGEST_EXCERPT = 160;

  /** Returns a diagnostic without a hint. */
  public static Diagnostic of(Severity severity, String code, SourceLocation at, String message) {
    return new Diagnostic(severity, code, at, message, Optional.empty(), Optional.empty(), false);
  }

  /** Returns the same with a hint. */
  public Diagnostic hint(String text) {
    return new Diagnostic(severity, code, at, message, Optional.of(text), excerpt, isOfMachine);
  }

  /** Returns the same with a hint that has {@code %s} in the place of each value. */
  Diagnostic hint(String format, Object... values) {
    return hint(String.format(Locale.ROOT, format, values));
  }

  /** Returns the same, with a hint if there is one. */
  public Diagnostic hint(Optional<String> text) {
    return text.isPresent() ? hint(text.get()) : this;
  }

  /** Returns the same as a warning. */
  public Diagnostic asWarning() {
    return new Diagnostic(Severity.WARNING, code, at, message, hint, excerpt, isOfMachine);
  }

  /**
   * Returns the same about this machine, such as a program that does not run here: what was made
   * under it is not reused.
   */
  public Diagnostic ofMachine() {
    return new Diagnostic(severity, code, at, message, hint, excerpt, true);
  }

  /**
   * Whether it holds as long as the files are the same, so that it may be stored and told again.
   */
  public boolean isLasting() {
    return severity != Severity.ERROR && !isOfMachine;
  }

  /** Returns the same with the source line, unless that is too long to help. */
  public Diagnostic excerpt(String line) {
    return line.isBlank() || line.length() > LONGEST_EXCERPT
        ? this
        : new Diagnostic(severity, code, at, message, hint, Optional.of(line), isOfMachine);
  }

  /** Errors first, then by place. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }

  /**
   * Returns the text for a terminal: {@code path:line:column: error: message [code]}, then, if they
   * are known, the source line, a caret below the column, and the hint.
   */
  @Override
  public String toString() {
    return text(true);
  }

  /**
   * Returns the same text for callers that print the severity themselves, such as a compiler: its
   * word stands in the text only behind a place.
   */
  public String toMessage() {
    return text(!at.path().isEmpty());
  }

  private String text(boolean withSeverity) {
    StringBuilder text = new StringBuilder();
    if (!at.path().isEmpty()) {
      text.append(at).append(": ");
    }
    if (withSeverity) {
      text.append(severity.word()).append(": ");
    }
    text.append(message);
    text.append(" [").append(code).append(']');
    excerpt.ifPresent(line -> text.append("\n    ").append(line));
    caret().ifPresent(line -> text.append("\n    ").append(line));
    hint.ifPresent(words -> text.append("\n    hint: ").append(words));
    return text.toString();
  }

  /**
   * Returns a line with a caret, to be shown below the source line; empty if there is no such line
   * or column.
   */
  public Optional<String> caret() {
    return excerpt
        .filter(line -> at.column() > 0 && at.column() <= line.length() + 1)
        .map(this::caret);
  }

  private String caret(String line) {
    // Tabs are copied so that the caret stands below its character at any tab width.
    StringBuilder blank = new StringBuilder();
    line.chars().limit(at.column() - 1L).forEach(c -> blank.append(c == '\t' ? '\t' : ' '));
    return blank.append('^').toString();
  }
}
