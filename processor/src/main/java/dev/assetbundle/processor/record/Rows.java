package dev.assetbundle.processor.record;

import java.util.List;
import java.util.stream.Stream;

/** Rows of texts, one line each, separated by tabs. */
final class Rows {

  private Rows() {}

  /** Appends one row. */
  static void append(StringBuilder text, Object... fields) {
    for (int i = 0; i < fields.length; i++) {
      text.append(i == 0 ? "" : "\t").append(escape(String.valueOf(fields[i])));
    }
    text.append('\n');
  }

  private static String escape(String field) {
    return field
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  /** Reads one row. */
  static List<String> read(String line) {
    return Stream.of(line.split("\t", -1)).map(Rows::unescape).toList();
  }

  private static String unescape(String field) {
    StringBuilder text = new StringBuilder(field.length());
    for (int i = 0; i < field.length(); i++) {
      boolean isEscaped = field.charAt(i) == '\\' && i + 1 < field.length();
      char c = field.charAt(isEscaped ? ++i : i);
      text.append(!isEscaped ? c : c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c);
    }
    return text.toString();
  }
}
