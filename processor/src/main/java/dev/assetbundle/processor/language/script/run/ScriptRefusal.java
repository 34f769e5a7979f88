package dev.assetbundle.processor.language.script.run;

import java.util.Optional;

/**
 * Why an engine did not take a script.
 *
 * @param broken whether no browser would run the script; else only the minifier does not know it
 * @param line 1-based; 0 means the whole script
 * @param column 1-based; 0 means the whole script
 * @param reason in words that can follow a colon
 * @param hint what to do about it
 */
public record ScriptRefusal(
    boolean broken, int line, int column, String reason, Optional<String> hint) {

  public ScriptRefusal(boolean broken, int line, int column, String reason) {
    this(broken, line, column, reason, Optional.empty());
  }

  /** Returns the same with a hint. */
  public ScriptRefusal withHint(Optional<String> text) {
    return new ScriptRefusal(broken, line, column, reason, text);
  }

  /** The script is fine; the minifier does not know what stands at a place of it. */
  public static ScriptRefusal unknown(int line, int column, String reason) {
    return new ScriptRefusal(false, line, column, reason);
  }

  /** No browser, or compiler, would take it. */
  public static ScriptRefusal broken(int line, int column, String reason) {
    return new ScriptRefusal(true, line, column, reason);
  }

  /** The engine fails somewhere. */
  public static ScriptRefusal whole(String reason) {
    return new ScriptRefusal(false, 1, 1, reason);
  }

  /** Returns what to throw to give up. */
  public Thrown thrown() {
    return new Thrown(this);
  }

  /** Carries a refusal out of the engine. */
  public static final class Thrown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ScriptRefusal refusal;

    private Thrown(ScriptRefusal refusal) {
      super(refusal.reason(), null, false, false);
      this.refusal = refusal;
    }

    public ScriptRefusal refusal() {
      return refusal;
    }
  }
}
