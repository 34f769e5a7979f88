package dev.assetbundle.processor.language.template;

import java.util.Optional;

/**
 * A helper with one literal: {@code asset_path "logo.png"}.
 *
 * @param name of the helper
 * @param argument the string that the literal means
 */
record ErbCall(String name, String argument) {

  /** Returns the call that {@code code} is; empty if it is anything else. */
  static Optional<ErbCall> parse(String code) {
    String name = name(code);
    String rest = code.substring(name.length());
    String argument = rest.strip();
    if (rest.startsWith("(") && argument.endsWith(")")) {
      argument = rest.substring(1, rest.length() - 1).strip();
    } else if (rest.equals(argument)) {
      return Optional.empty();
    } else if (argument.startsWith("(") && argument.endsWith(")")) {
      argument = argument.substring(1, argument.length() - 1).strip();
    }
    return name.isEmpty()
        ? Optional.empty()
        : literal(argument).map(text -> new ErbCall(name, text));
  }

  /** Returns the name at the start of {@code code}; empty if none stands there. */
  static String name(String code) {
    int end = 0;
    while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
      end++;
    }
    return code.substring(0, end);
  }

  private static Optional<String> literal(String code) {
    char quote = code.length() > 1 ? code.charAt(0) : ' ';
    if (quote != '"' && quote != '\'') {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == quote) {
        return i == code.length() - 1 ? Optional.of(text.toString()) : Optional.empty();
      }
      boolean last = i == code.length() - 1;
      if (quote == '"' && c == '#' && !last && "{$@".indexOf(code.charAt(i + 1)) >= 0) {
        return Optional.empty();
      }
      if (c == '\\' && !last) {
        i++;
        Optional<String> escaped = escape(code.charAt(i), quote);
        if (escaped.isEmpty()) {
          return Optional.empty();
        }
        text.append(escaped.get());
      } else {
        text.append(c);
      }
    }
    return Optional.empty();
  }

  /** Ruby's escapes; those with numbers are left to Ruby. */
  private static Optional<String> escape(char c, char quote) {
    if (quote == '\'') {
      return Optional.of(c == '\'' || c == '\\' ? String.valueOf(c) : "\\" + c);
    }
    if (Character.isDigit(c) || "uxcCM\n".indexOf(c) >= 0) {
      return Optional.empty();
    }
    int index = "ntrsabefv".indexOf(c);
    return Optional.of(String.valueOf(index < 0 ? c : "\n\t\r \7\b\33\f\13".charAt(index)));
  }
}
