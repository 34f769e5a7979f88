package dev.assetbundle.runtime;

import java.util.function.Predicate;

/** The codings a client accepts (RFC 9110, section 12.5.3), with their weights in thousandths. */
final class AcceptEncoding {

  private static final int UNSAID = -1;
  private static final Coding[] CODINGS = Coding.values();

  private int brotli = UNSAID;
  private int gzip = UNSAID;
  private int identity = UNSAID;

  /** Weight of {@code *}; like a coding nobody spoke of, 0 if it is absent. */
  private int others;

  private AcceptEncoding() {}

  /**
   * Reads the field. Elements that are malformed or name unknown codings are ignored; of several
   * for one coding the lowest weight counts, so that what is refused anywhere is not sent.
   */
  static AcceptEncoding parse(String field) {
    var accepted = new AcceptEncoding();
    for (String element : HeaderList.elements(field)) {
      int semicolon = element.indexOf(';');
      String name = semicolon < 0 ? element : element.substring(0, semicolon).strip();
      int weight = semicolon < 0 ? 1000 : weight(element.substring(semicolon + 1).strip());
      if (weight == UNSAID) {
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
    int said = said(coding);
    int lower = said == UNSAID ? weight : Math.min(said, weight);
    switch (coding) {
      case BROTLI -> brotli = lower;
      case GZIP -> gzip = lower;
      case IDENTITY -> identity = lower;
    }
  }

  private int said(Coding coding) {
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
  Coding choose(Predicate<Coding> stored) {
    Coding best = Coding.IDENTITY;
    int bestWeight = 0;
    for (Coding coding : CODINGS) {
      int weight = said(coding) == UNSAID ? others : said(coding);
      if (weight > bestWeight && stored.test(coding)) {
        best = coding;
        bestWeight = weight;
      }
    }
    return best;
  }

  /** Returns the thousandths in {@code q=0.5} (RFC 9110, section 12.4.2), or UNSAID for garbage. */
  private static int weight(String parameter) {
    int length = parameter.length();
    if (length < 3 || length > 7 || !parameter.regionMatches(true, 0, "q=", 0, 2)) {
      return UNSAID;
    }
    char whole = parameter.charAt(2);
    if ((whole != '0' && whole != '1') || (length > 3 && parameter.charAt(3) != '.')) {
      return UNSAID;
    }
    int thousandths = (whole - '0') * 1000;
    for (int i = 4, unit = 100; i < length; i++, unit /= 10) {
      char digit = parameter.charAt(i);
      if (digit < '0' || digit > '9') {
        return UNSAID;
      }
      thousandths += (digit - '0') * unit;
    }
    return thousandths > 1000 ? UNSAID : thousandths;
  }
}
