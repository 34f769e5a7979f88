package dev.assetbundle.runtime.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the {@code Range} field (RFC 9110, section 14.2). */
public final class ByteRanges {

  private static final int MOST = 16;
  private static final long MALFORMED = -1;

  private ByteRanges() {}

  /**
   * Returns the ranges that exist in a file of that size, in the order asked for; an empty list if
   * none of them does (416). Empty if the field is to be ignored: another unit, a malformed field,
   * an empty file, more than 16 ranges, or ranges that add up to more than the file.
   */
  public static Optional<List<ByteRange>> parse(String field, long size) {
    int equals = field.indexOf('=');
    if (size == 0 || equals < 0 || !field.substring(0, equals).equalsIgnoreCase("bytes")) {
      return Optional.empty();
    }
    List<String> elements = HeaderList.elements(field.substring(equals + 1));
    if (elements.isEmpty() || elements.size() > MOST) {
      return Optional.empty();
    }
    var ranges = new ArrayList<ByteRange>();
    long left = size;
    for (String element : elements) {
      int dash = element.indexOf('-');
      if (dash < 0) {
        return Optional.empty();
      }
      long first = number(element.substring(0, dash), MALFORMED);
      long last = number(element.substring(dash + 1), Long.MAX_VALUE);
      if (dash == 0) {
        long suffix = element.length() == 1 ? MALFORMED : last;
        first = suffix == MALFORMED ? MALFORMED : size - Math.min(suffix, size);
        last = suffix == MALFORMED ? MALFORMED : Long.MAX_VALUE;
      }
      if (first == MALFORMED || last < first) {
        return Optional.empty();
      }
      if (first < size) {
        var range = new ByteRange(first, Math.min(last, size - 1));
        left -= range.length();
        ranges.add(range);
      }
    }
    return left < 0 ? Optional.empty() : Optional.of(ranges);
  }

  /** Returns the decimal number, at most {@code Long.MAX_VALUE} however many digits there are. */
  private static long number(String digits, long ifEmpty) {
    if (digits.isEmpty()) {
      return ifEmpty;
    }
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return MALFORMED;
      }
      boolean full = number > (Long.MAX_VALUE - 9) / 10;
      number = full ? Long.MAX_VALUE : number * 10 + (c - '0');
    }
    return number;
  }
}
