package dev.assetbundle.processor.language.template;

import java.util.Optional;

/** A string of Ruby's that needs no evaluation: what it means, and the index behind it. */
record RubyLiteral(String text, int end) {

  /** Reads the string that begins at {@code start}; empty if there is none, or a dynamic one. */
  static Optional<RubyLiteral> read(String code, int start) {
    char quote = start < code.length() ? code.charAt(start) : ' ';
    if (quote != '"' && quote != '\'') {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (int i = start + 1; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == quote) {
        return Optional.of(new RubyLiteral(text.toString(), i + 1));
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
