package dev.assetbundle.processor.language.script.check;

import dev.assetbundle.processor.syntax.js.JsKind;
import dev.assetbundle.processor.syntax.js.JsTokens;
import java.util.Set;

/**
 * Syntax that is on its way into ECMAScript and that no parser of ours knows: decorators, {@code
 * accessor}, and the phases of imports. With blanks in its place the rest can be read.
 */
final class NewerSyntax {

  private static final Set<String> BEFORE_MEMBER = Set.of("{", "}", ";", "static", ")");
  private static final Set<String> PHASES = Set.of("defer", "source");

  private final StringBuilder text;
  private final JsTokens tokens;

  private NewerSyntax(String js) {
    this.text = new StringBuilder(js);
    this.tokens = JsTokens.of(js);
  }

  /** Returns the text with blanks for what is newer, all else at its place. */
  static String blank(String js) {
    boolean mayHold =
        js.indexOf('@') >= 0
            || js.contains("accessor")
            || PHASES.stream().anyMatch(phase -> js.contains("import") && js.contains(phase));
    if (!mayHold) {
      return js;
    }
    NewerSyntax syntax = new NewerSyntax(js);
    syntax.read();
    return syntax.text.toString();
  }

  private void read() {
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.word(i)) {
        case "@" -> i = decorator(i);
        case "accessor" -> accessor(i);
        case "import" -> phase(i);
        default -> {}
      }
    }
  }

  /** Blanks {@code @a.b(c)} or {@code @(a)}; returns the number of its last token. */
  private int decorator(int at) {
    int end = at + 1;
    if (!tokens.word(end).equals("(")) {
      while (tokens.word(end + 1).equals(".")) {
        end += 2;
      }
      end += tokens.word(end + 1).equals("(") ? 1 : 0;
    }
    if (tokens.word(end).equals("(")) {
      end = tokens.behind(end) - 1;
    }
    int last = Math.min(end, tokens.size() - 1);
    blank(tokens.start(at), tokens.end(last));
    return last;
  }

  private void accessor(int at) {
    boolean begins = at > 0 && BEFORE_MEMBER.contains(tokens.word(at - 1));
    if (begins && at + 1 < tokens.size()) {
      JsKind next = tokens.kind(at + 1);
      if (next != JsKind.PUNCTUATOR || tokens.word(at + 1).equals("[")) {
        blank(tokens.start(at), tokens.end(at));
      }
    }
  }

  private void phase(int at) {
    boolean isCall = tokens.word(at + 1).equals(".");
    int phase = isCall ? at + 2 : at + 1;
    String next = tokens.word(phase + 1);
    boolean isPhase = isCall ? next.equals("(") : next.equals("*") || isName(phase + 1);
    if (PHASES.contains(tokens.word(phase)) && isPhase) {
      blank(tokens.start(at + 1), tokens.end(phase));
    }
  }

  /** Whether a token is a name and not the {@code from} before one of a file. */
  private boolean isName(int at) {
    return at + 1 < tokens.size()
        && tokens.kind(at) == JsKind.IDENTIFIER
        && tokens.kind(at + 1) != JsKind.STRING;
  }

  private void blank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }
}
