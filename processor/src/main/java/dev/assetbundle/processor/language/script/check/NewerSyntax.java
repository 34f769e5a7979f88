package dev.assetbundle.processor.language.script.check;

import dev.assetbundle.processor.syntax.js.JsKind;
import dev.assetbundle.processor.syntax.js.JsToken;
import dev.assetbundle.processor.syntax.js.JsTokenizer;
import java.util.List;
import java.util.Set;

/**
 * Syntax that is on its way into ECMAScript and that no parser of ours knows: decorators, {@code
 * accessor}, and the phases of imports. With blanks in its place the rest can be read.
 */
final class NewerSyntax {

  private static final Set<String> BEFORE_MEMBER = Set.of("{", "}", ";", "static", ")");
  private static final Set<String> PHASES = Set.of("defer", "source");

  private final String js;
  private final StringBuilder text;
  private final List<JsToken> tokens;

  private NewerSyntax(String js) {
    this.js = js;
    this.text = new StringBuilder(js);
    this.tokens = JsTokenizer.significant(js);
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
      switch (word(i)) {
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
    if (!word(end).equals("(")) {
      while (word(end + 1).equals(".")) {
        end += 2;
      }
      end += word(end + 1).equals("(") ? 1 : 0;
    }
    if (word(end).equals("(")) {
      int depth = 0;
      do {
        depth +=
            switch (word(end)) {
              case "(" -> 1;
              case ")" -> -1;
              default -> 0;
            };
        end++;
      } while (depth > 0 && end < tokens.size());
      end--;
    }
    int last = Math.min(end, tokens.size() - 1);
    blank(tokens.get(at).start(), tokens.get(last).end());
    return last;
  }

  private void accessor(int at) {
    boolean begins = at > 0 && BEFORE_MEMBER.contains(word(at - 1));
    if (begins && at + 1 < tokens.size()) {
      JsKind next = tokens.get(at + 1).kind();
      if (next != JsKind.PUNCTUATOR || word(at + 1).equals("[")) {
        blank(tokens.get(at).start(), tokens.get(at).end());
      }
    }
  }

  private void phase(int at) {
    boolean isCall = word(at + 1).equals(".");
    int phase = isCall ? at + 2 : at + 1;
    String next = word(phase + 1);
    boolean isPhase = isCall ? next.equals("(") : next.equals("*") || isName(phase + 1);
    if (PHASES.contains(word(phase)) && isPhase) {
      blank(tokens.get(at + 1).start(), tokens.get(phase).end());
    }
  }

  /** Whether a token is a name and not the {@code from} before one of a file. */
  private boolean isName(int at) {
    return at + 1 < tokens.size()
        && tokens.get(at).kind() == JsKind.IDENTIFIER
        && tokens.get(at + 1).kind() != JsKind.STRING;
  }

  private String word(int at) {
    return at < tokens.size() && at >= 0 ? tokens.get(at).text(js) : "";
  }

  private void blank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }
}
