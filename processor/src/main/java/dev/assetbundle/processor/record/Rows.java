package dev.assetbundle.processor.record;

import java.util.ArrayList;
import java.util.List;

/** Rows of texts, one line each, separated by tabs. */
final class Rows {

  private Rows() {}

  /** Appends one row. */
  static void append(StringBuilder text, Object... fields) {
    for (int i = 0; i < fields.length; i++) {
      text.append(i == 0 ? "" : "\t");
      escape(text, String.valueOf(fields[i]));
    }
    text.append('\n');
  }

  private static void escape(StringBuilder text, String field) {
    if (field.indexOf('\\') < 0
        && field.indexOf('\t') < 0
        && field.indexOf('\n') < 0
        && field.indexOf('\r') < 0) {
      text.append(field);
      return;
    }
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }

  /** Reads one row. */
  static List<String> read(String line) {
    List<String> fields = new ArrayList<>();
    int start = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
      fields.add(unescape(line.substring(start, tab)));
      start = tab + 1;
    }
    fields.add(unescape(line.substring(start)));
    return fields;
  }

  private static String unescape(String field) {
    if (field.indexOf('\\') < 0) {
      return field;
    }
    StringBuilder text = new StringBuilder(field.length());
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c != '\\' || i + 1 == field.length()) {
        text.append(c);
        continue;
      }
      char escaped = field.charAt(++i);
      text.append(escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
    }
    return text.toString();
  }
}
