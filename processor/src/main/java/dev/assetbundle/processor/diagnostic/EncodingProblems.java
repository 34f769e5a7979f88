package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Draft.error;

import dev.assetbundle.processor.model.SourceLocation;
import java.util.Locale;
import java.util.Optional;

/** Diagnostics about the encoding of files. */
public final class EncodingProblems {

  /** Bytes that tell an encoding if every second one is zero. */
  private static final int START = 4;

  private EncodingProblems() {}

  /**
   * Bytes that are no text in {@code charset}; {@code bad} is the first wrong one, -1 if they end
   * too early.
   */
  public static Diagnostic malformed(
      String charset, byte[] bytes, int bad, boolean isStylesheet, SourceLocation at) {
    Optional<String> likely = charset.equals("UTF-8") ? likely(bytes, bad) : Optional.empty();
    return error("invalid-encoding", at)
        .says(
            "%s, so this is no text in %s",
            bad < 0
                ? "the file ends within a character"
                : String.format(Locale.ROOT, "the byte %02X cannot stand here", bad),
            charset)
        .hint(
            !isText(bytes) && charset.equals("UTF-8") && likely.isEmpty()
                ? "it seems to be no text at all: give the file the extension of what it is"
                : likely.map(name -> "it is probably saved as " + name + "; ").orElse("")
                    + "save the file as UTF-8"
                    + (isStylesheet
                        ? ", or say by @charset \"...\"; at its start what it is saved as"
                        : ""));
  }

  private static Optional<String> likely(byte[] bytes, int bad) {
    boolean isWide =
        bytes.length >= START
            && (isZero(bytes, 0) != isZero(bytes, 1))
            && isZero(bytes, 0) == isZero(bytes, 2)
            && isZero(bytes, 1) == isZero(bytes, 3);
    // Letters of western languages, and the quotes and dashes that Windows puts before them.
    boolean isWestern = (bad >= 0xC0 && bad < 0xFE) || (bad >= 0x91 && bad <= 0x97);
    return isWide
        ? Optional.of("UTF-16")
        : isWestern && isText(bytes) ? Optional.of("Windows-1252") : Optional.empty();
  }

  private static boolean isText(byte[] bytes) {
    for (byte b : bytes) {
      if (b >= 0 && b < '\t') {
        return false;
      }
    }
    return true;
  }

  private static boolean isZero(byte[] bytes, int i) {
    return bytes[i] == 0;
  }
}
