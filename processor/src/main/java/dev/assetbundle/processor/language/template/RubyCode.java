package dev.assetbundle.processor.language.template;

import dev.assetbundle.processor.language.template.RubyToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An expression of Ruby's in one form for all its spellings: {@code t 'a.b'} and {@code t( "a.b" )}
 * are the same.
 *
 * @param tokens of the expression; the arguments of a call are in parentheses
 */
record RubyCode(List<RubyToken> tokens) {

  RubyCode {
    tokens = List.copyOf(tokens);
  }

  static RubyCode of(String code) {
    List<RubyToken> all = new ArrayList<>();
    int open = 0;
    for (RubyToken token : RubyLexer.read(code)) {
      boolean afterName = !all.isEmpty() && all.get(all.size() - 1).kind() == Kind.NAME;
      if (afterName && token.spaced() && token.kind() != Kind.MARK) {
        all.add(RubyToken.mark("("));
        open++;
      }
      all.add(token);
    }
    while (!all.isEmpty() && all.get(all.size() - 1).isMark(";")) {
      all.remove(all.size() - 1);
    }
    for (; open > 0; open--) {
      all.add(RubyToken.mark(")"));
    }
    return new RubyCode(all);
  }

  int size() {
    return tokens.size();
  }

  RubyToken get(int index) {
    return tokens.get(index);
  }

  /** Whether there is a token at {@code index}, and it is this mark. */
  boolean isMark(int index, String mark) {
    return index >= 0 && index < size() && get(index).isMark(mark);
  }

  RubyCode part(int from, int to) {
    return new RubyCode(tokens.subList(from, to));
  }

  /** Whether the parenthesis at {@code open} is closed by the last token. */
  boolean isClosedAtEnd(int open) {
    if (!isMark(open, "(") || !isMark(size() - 1, ")")) {
      return false;
    }
    int depth = 0;
    for (int i = open; i < size(); i++) {
      depth += isMark(i, "(") ? 1 : isMark(i, ")") ? -1 : 0;
      if (depth == 0) {
        return i == size() - 1;
      }
    }
    return false;
  }

  /** Returns the parts between the commas that are in no brackets. */
  List<RubyCode> arguments() {
    List<RubyCode> arguments = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < size(); i++) {
      if (isMark(i, ",") && depth == 0) {
        arguments.add(part(start, i));
        start = i + 1;
      }
      depth += isAny(i, "([{") ? 1 : isAny(i, ")]}") ? -1 : 0;
    }
    arguments.add(part(start, size()));
    return arguments;
  }

  private boolean isAny(int index, String marks) {
    return get(index).kind() == Kind.MARK && marks.contains(get(index).text());
  }

  /** Returns the same text for all spellings. */
  String canonical() {
    return tokens.stream().map(RubyToken::canonical).collect(Collectors.joining());
  }
}
