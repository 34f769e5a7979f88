package dev.assetbundle.processor.differential.program;

import java.util.ArrayList;
import java.util.List;

/**
 * A script.
 *
 * @param head comments before the first statement
 * @param strict whether {@code 'use strict'} is the first statement
 * @param statements of the top level
 * @param tail what stands after the last statement and its line feed
 * @param newline whether the last statement has a line feed behind it
 * @param names declared at top level, or used there
 */
public record Program(
    String head,
    boolean strict,
    List<Snippet> statements,
    String tail,
    boolean newline,
    List<String> names) {

  /** Copies the lists. */
  public Program {
    statements = List.copyOf(statements);
    names = List.copyOf(names);
  }

  /** Returns its text. */
  public String text() {
    return text(strict);
  }

  /** Returns its text, strict as a whole or not. */
  public String text(boolean asStrict) {
    String body = Snippet.text(statements);
    if (!newline && !body.isEmpty()) {
      body = body.substring(0, body.length() - 1);
    }
    return head + (asStrict ? "'use strict';\n" : "") + body + tail;
  }

  /** Returns it with less in it, in each way there is; larger pieces are gone first. */
  public List<Program> smaller() {
    List<Program> all = new ArrayList<>();
    if (!head.isEmpty()) {
      all.add(new Program("", strict, statements, tail, newline, names));
    }
    if (!tail.isEmpty()) {
      all.add(new Program(head, strict, statements, "", newline, names));
    }
    for (List<Snippet> less : Snippet.smaller(statements)) {
      all.add(new Program(head, strict, less, tail, newline, names));
    }
    return all;
  }
}
