package dev.assetbundle.processor.language.template;

import java.util.Optional;

/** A helper with the text of its one literal: {@code asset_path "logo.png"}. */
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
    return RubyLiteral.read(code, 0)
        .filter(literal -> literal.end() == code.length())
        .map(RubyLiteral::text);
  }
}
