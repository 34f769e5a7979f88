package dev.assetbundle.runtime.internal.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one text, and accepts nothing that RFC 8259 does not: no comments, no names without quotes,
 * no commas at the end. A name that an object has twice is refused, too.
 *
 * <p>Values are {@link Map} in the order of the text, {@link List}, {@link String}, {@link Long},
 * {@link BigDecimal} for numbers that are no whole ones of 64 bits, {@link Boolean} and {@link
 * JsonNull}.
 */
public final class JsonReader {

  /** Deeper texts are no manifests, and would need much of a thread's stack. */
  private static final int DEEPEST = 100;

  private static final int HEX = 16;
  private static final int HEX_DIGITS = 4;

  private final String text;
  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * Returns the value of a text.
   *
   * @throws JsonException if it is not JSON
   */
  public static Object read(String text) throws JsonException {
    var reader = new JsonReader(text);
    Object value = reader.value();
    reader.skipSpace();
    if (reader.at < text.length()) {
      throw reader.wrong("the end of the text");
    }
    return value;
  }

  private Object value() throws JsonException {
    skipSpace();
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", JsonNull.NULL);
      default -> number();
    };
  }

  private Map<String, Object> object() throws JsonException {
    open();
    Map<String, Object> members = new LinkedHashMap<>();
    if (isNext('}')) {
      return close(members);
    }
    do {
      skipSpace();
      int start = at;
      String name = string();
      skipSpace();
      expect(':', "a colon");
      if (members.put(name, value()) != null) {
        at = start;
        throw wrong("a name that the object does not have yet");
      }
    } while (isNext(','));
    skipSpace();
    expect('}', "a comma or }");
    return close(members);
  }

  private List<Object> array() throws JsonException {
    open();
    List<Object> elements = new ArrayList<>();
    if (isNext(']')) {
      return close(elements);
    }
    do {
      elements.add(value());
    } while (isNext(','));
    skipSpace();
    expect(']', "a comma or ]");
    return close(elements);
  }

  private void open() throws JsonException {
    depth++;
    if (depth > DEEPEST) {
      throw wrong("at most " + DEEPEST + " values inside each other");
    }
    at++;
  }

  private <T> T close(T value) {
    depth--;
    return value;
  }

  private String string() throws JsonException {
    expect('"', "a text in quotes");
    int start = at;
    int end = start;
    while (end < text.length() && isPlain(text.charAt(end))) {
      end++;
    }
    at = end;
    if (peek() == '"') {
      at++;
      return text.substring(start, end);
    }
    StringBuilder result = new StringBuilder().append(text, start, end);
    for (char c = peek(); c != '"'; c = peek()) {
      if (isPlain(c) && at < text.length()) {
        result.append(c);
        at++;
      } else if (c == '\\') {
        at++;
        result.append(escaped());
      } else {
        throw wrong("a text that ends with a quote on its line");
      }
    }
    at++;
    return result.toString();
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c != '"' && c != '\\';
  }

  private char escaped() throws JsonException {
    char c = peek();
    int known = "\"\\/bfnrt".indexOf(c);
    if (known >= 0) {
      at++;
      return "\"\\/\b\f\n\r\t".charAt(known);
    }
    if (c != 'u') {
      throw wrong("a known letter after \\");
    }
    int code = 0;
    for (int i = 0; i < HEX_DIGITS; i++) {
      at++;
      int digit = peek() < 128 ? Character.digit(peek(), HEX) : -1;
      if (digit < 0) {
        throw wrong("four hexadecimal digits after \\u");
      }
      code = code * HEX + digit;
    }
    at++;
    return (char) code;
  }

  private Object word(String word, Object value) throws JsonException {
    if (!text.startsWith(word, at)) {
      throw wrong("a value");
    }
    at += word.length();
    return value;
  }

  private Object number() throws JsonException {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
    } else {
      digits("a value");
    }
    boolean whole = true;
    if (peek() == '.') {
      whole = false;
      at++;
      digits("a digit");
    }
    if (peek() == 'e' || peek() == 'E') {
      whole = false;
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits("a digit");
    }
    return whole ? whole(text.substring(start, at)) : decimal(start);
  }

  private static Object whole(String digits) {
    try {
      return Long.valueOf(digits);
    } catch (NumberFormatException e) {
      return new BigDecimal(digits);
    }
  }

  private BigDecimal decimal(int start) throws JsonException {
    try {
      return new BigDecimal(text.substring(start, at));
    } catch (NumberFormatException e) {
      at = start;
      throw wrong("a number that is not this large");
    }
  }

  private void digits(String expected) throws JsonException {
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == start) {
      throw wrong(expected);
    }
  }

  private boolean isNext(char c) {
    skipSpace();
    boolean next = peek() == c;
    if (next) {
      at++;
    }
    return next;
  }

  private void expect(char c, String name) throws JsonException {
    if (peek() != c) {
      throw wrong(name);
    }
    at++;
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  /** Returns the next letter; 0, which no value begins with, at the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private JsonException wrong(String expected) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < at; i++) {
      column++;
      if (text.charAt(i) == '\n') {
        line++;
        column = 1;
      }
    }
    String found = at < text.length() ? '"' + text.substring(at, at + 1) + '"' : "the end";
    return new JsonException("expected " + expected + ", found " + found, line, column);
  }
}
