package dev.assetbundle.processor.language.sass.engine;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import java.util.Optional;

/**
 * Why an {@code @import} cannot be answered. An engine lets it end the compilation and hands it
 * back with the place of the {@code @import}.
 */
public final class SassRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String hint;

  private SassRefusal(String code, String message, String hint) {
    super(message, null, false, false);
    this.code = code;
    this.hint = hint;
  }

  /** Returns one that becomes a diagnostic; {@code hint} may be empty. */
  public static SassRefusal of(String code, String message, String hint) {
    return new SassRefusal(code, message, hint);
  }

  /** Returns one that becomes the same diagnostic, where the file is. */
  public static SassRefusal of(Diagnostic problem) {
    return new SassRefusal(problem.code(), problem.message(), problem.hint().orElse(""));
  }

  /** Returns one for a file whose own mistakes have been reported already. */
  public static SassRefusal reported() {
    return new SassRefusal("", "reported", "");
  }

  /** Throws what a host threw, unless it is a refusal, which becomes a part of the result. */
  public static void throwOther(Optional<Throwable> thrown) {
    Throwable cause = thrown.orElse(null);
    if (cause instanceof Error error) {
      throw error;
    } else if (cause instanceof RuntimeException exception && !(cause instanceof SassRefusal)) {
      throw exception;
    }
  }

  /** Returns the code of the diagnostic; empty if nothing is left to report. */
  public String code() {
    return code;
  }

  /** Returns what to try next; empty if there is nothing to say. */
  public String hint() {
    return hint;
  }
}
