package dev.assetbundle.processor.differential.program;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement, and the statements inside it.
 *
 * @param texts what stands before, between and after the bodies; one more than there are bodies
 * @param bodies lists of statements, each of which may be left out
 */
public record Snippet(List<String> texts, List<List<Snippet>> bodies) {

  /** Copies the lists. */
  public Snippet {
    texts = List.copyOf(texts);
    bodies = bodies.stream().map(List::copyOf).toList();
  }

  static Snippet of(String text) {
    return new Snippet(List.of(text), List.of());
  }

  /** Returns a statement with a body, for more of which {@link #and} is called. */
  static Snippet of(String open, List<Snippet> body, String close) {
    return of(open).and(body, close);
  }

  Snippet and(List<Snippet> body, String close) {
    List<String> moreTexts = new ArrayList<>(texts);
    moreTexts.add(close);
    List<List<Snippet>> moreBodies = new ArrayList<>(bodies);
    moreBodies.add(body);
    return new Snippet(moreTexts, moreBodies);
  }

  /** Returns the text, without a line feed at its end. */
  String text() {
    StringBuilder text = new StringBuilder(texts.get(0));
    for (int i = 0; i < bodies.size(); i++) {
      text.append('\n').append(text(bodies.get(i))).append(texts.get(i + 1));
    }
    return text.toString();
  }

  /** Returns statements, one a line. */
  static String text(List<Snippet> statements) {
    StringBuilder text = new StringBuilder();
    statements.forEach(statement -> text.append(statement.text()).append('\n'));
    return text.toString();
  }

  /** Returns every list that has one statement less, at any depth, larger pieces first. */
  static List<List<Snippet>> smaller(List<Snippet> statements) {
    List<List<Snippet>> all = new ArrayList<>();
    if (statements.size() > 2) {
      int half = statements.size() / 2;
      all.add(statements.subList(0, half));
      all.add(statements.subList(half, statements.size()));
    }
    for (int i = 0; i < statements.size(); i++) {
      List<Snippet> less = new ArrayList<>(statements);
      less.remove(i);
      all.add(less);
    }
    for (int i = 0; i < statements.size(); i++) {
      for (Snippet inner : statements.get(i).smaller()) {
        List<Snippet> changed = new ArrayList<>(statements);
        changed.set(i, inner);
        all.add(changed);
      }
    }
    return all;
  }

  private List<Snippet> smaller() {
    List<Snippet> all = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      for (List<Snippet> body : smaller(bodies.get(i))) {
        List<List<Snippet>> changed = new ArrayList<>(bodies);
        changed.set(i, body);
        all.add(new Snippet(texts, changed));
      }
    }
    return all;
  }
}
