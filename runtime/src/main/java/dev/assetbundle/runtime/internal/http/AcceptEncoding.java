package dev.assetbundle.runtime.internal.http;

import dev.assetbundle.runtime.Coding;
import java.util.function.Predicate;

/** The codings a client accepts (RFC 9110, section 12.5.3), with their weights in thousandths. */
public final class AcceptEncoding {

  private static final int ABSENT = -1;
  private static final Coding[] CODINGS = Coding.values();

  private int brotli = ABSENT;
  private int gzip = ABSENT;
  private int identity = ABSENT;

  /** Weight of {@code *}, for the codings that the field does not name; 0 if it is absent. */
  private int others;

  private AcceptEncoding() {}

  /**
   * Reads the field. Elements that are malformed or name unknown codings are ignored; of several
   * for one coding the lowest weight counts, so that what is refused anywhere is not sent.
   */
  public static AcceptEncoding parse(String field) {
    var accepted = new AcceptEncoding();
    for (String element : HeaderList.elements(field)) {
      int semicolon = element.indexOf(';');
      String name = semicolon < 0 ? element : element.substring(0, semicolon).strip();
      int weight = semicolon < 0 ? 1000 : weight(element.substring(semicolon + 1).strip());
      if (weight == ABSENT) {
        continue;
      }
      if (name.equals("*")) {
        accepted.others = weight;
      } else {
        Coding.ofToken(name).ifPresent(coding -> accepted.lower(coding, weight));
      }
    }
    return accepted;
  }

  private void lower(Coding coding, int weight) {
    int named = weightOf(coding);
    int lower = named == ABSENT ? weight : Math.min(named, weight);
    switch (coding) {
      case BROTLI -> brotli = lower;
      case GZIP -> gzip = lower;
      case IDENTITY -> identity = lower;
    }
  }

  private int weightOf(Coding coding) {
    return switch (coding) {
      case BROTLI -> brotli;
      case GZIP -> gzip;
      case IDENTITY -> identity;
    };
  }

  /**
   * Returns the coding to send: the one with the highest weight, at equal weight the one declared
   * first. Identity is the answer when nothing else may be sent, even if it is refused too: a file
   * the client did not ask for in that form helps it more than none (RFC 9110, section 12.5.3).
   */
  public Coding choose(Predicate<Coding> stored) {
    Coding best = Coding.IDENTITY;
    int bestWeight = 0;
    for (Coding coding : CODINGS) {
      int weight = weightOf(coding) == ABSENT ? others : weightOf(coding);
      if (weight > bestWeight && stored.test(coding)) {
        best = coding;
        bestWeight = weight;
      }
    }
    return best;
  }

  /**
   * Returns the thousandths in {@code q=0.5} (RFC 9110, section 12.4.2), or ABSENT if it is
   * malformed.
   */
  private static int weight(String parameter) {
    int length = parameter.length();
    if (length < 3 || length > 7 || !parameter.regionMatches(true, 0, "q=", 0, 2)) {
      return ABSENT;
    }
    char whole = parameter.charAt(2);
    if ((whole != '0' && whole != '1') || (length > 3 && parameter.charAt(3) != '.')) {
      return ABSENT;
    }
    int thousandths = (whole - '0') * 1000;
    for (int i = 4, unit = 100; i < length; i++, unit /= 10) {
      char digit = parameter.charAt(i);
      if (digit < '0' || digit > '9') {
        return ABSENT;
      }
      thousandths += (digit - '0') * unit;
    }
    return thousandths > 1000 ? ABSENT : thousandths;
  }
}
