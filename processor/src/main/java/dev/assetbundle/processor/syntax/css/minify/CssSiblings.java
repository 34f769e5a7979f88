package dev.assetbundle.processor.syntax.css.minify;

import dev.assetbundle.processor.text.TextEdit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of one block, as they are written. A rule that stands there again, further down, goes:
 * whatever it declares, the later one declares as well, with the same weight, and later ones win
 * (CSS Cascading Level 5, section 6.4). Neighbours with the same body get one.
 */
final class CssSiblings {

  /**
   * A rule in the output.
   *
   * @param start where it begins
   * @param brace where its body begins
   * @param end where it ends
   * @param shares whether it may share its body with another
   * @param repeats whether it may go if it stands there again
   */
  record Written(int start, int brace, int end, boolean shares, boolean repeats) {}

  /**
   * One rule to be, made of neighbours that are written.
   *
   * @param body where its body begins in its text
   * @param isNext whether nothing that stays is between it and the rule before
   */
  private record Rule(List<Written> parts, String text, int body, boolean isNext) {

    /** Whether it may go if it stands there again. */
    boolean repeats() {
      // Rules with names may mean more than what is declared in them: layers have an order.
      return parts.get(0).repeats() && text.indexOf('@', 1) < 0;
    }

    /** Whether one body can stand for both. */
    boolean shares(Rule next) {
      int length = text.length() - body;
      return next.isNext
          && parts.get(0).shares()
          && next.parts.get(0).shares()
          && length == next.text.length() - next.body
          && text.regionMatches(body, next.text, next.body, length)
          // A nested rule means all selectors of the outer one together.
          && text.indexOf('{', body + 1) < 0;
    }

    Rule after(Rule gone) {
      return new Rule(parts, text, body, isNext && gone.isNext);
    }

    /** Returns one for the selectors of both. */
    Rule joined(Rule next) {
      List<Written> all = new ArrayList<>(parts);
      all.addAll(next.parts);
      String selectors = text.substring(0, body) + ",";
      return new Rule(all, selectors + next.text, selectors.length() + next.body, isNext);
    }
  }

  private final List<Written> written = new ArrayList<>();

  /** Adds the rule that was written last. */
  void add(Written rule) {
    written.add(rule);
  }

  /** Takes rules out of the output, and bodies. */
  void shorten(CssOutput out) {
    if (written.size() < 2) {
      return;
    }
    List<Rule> rules = new ArrayList<>();
    int end = -1;
    for (Written each : written) {
      rules.add(
          new Rule(
              List.of(each),
              out.text(each.start(), each.end()),
              each.brace() - each.start(),
              each.start() == end));
      end = each.end();
    }
    // What goes makes neighbours of others, which then share a body, and may so become the same.
    int before;
    do {
      before = rules.size();
      rules = joined(withoutRepeated(rules));
    } while (rules.size() < before);
    if (rules.size() < written.size()) {
      out.edit(edits(rules));
    }
  }

  private static List<Rule> withoutRepeated(List<Rule> rules) {
    Set<String> later = new HashSet<>();
    Deque<Rule> left = new ArrayDeque<>();
    for (int i = rules.size() - 1; i >= 0; i--) {
      Rule rule = rules.get(i);
      if (later.add(rule.text()) || !rule.repeats()) {
        left.push(rule);
      } else {
        left.push(left.pop().after(rule));
      }
    }
    return List.copyOf(left);
  }

  private static List<Rule> joined(List<Rule> rules) {
    Deque<Rule> joined = new ArrayDeque<>();
    for (Rule rule : rules) {
      boolean isShared = !joined.isEmpty() && joined.getLast().shares(rule);
      joined.add(isShared ? joined.removeLast().joined(rule) : rule);
    }
    return List.copyOf(joined);
  }

  private List<TextEdit> edits(List<Rule> rules) {
    Set<Written> whole = new HashSet<>();
    Set<Written> bodiless = new HashSet<>();
    for (Rule rule : rules) {
      int last = rule.parts().size() - 1;
      bodiless.addAll(rule.parts().subList(0, last));
      whole.add(rule.parts().get(last));
    }
    List<TextEdit> edits = new ArrayList<>();
    for (Written each : written) {
      if (bodiless.contains(each)) {
        edits.add(new TextEdit(each.brace(), each.end(), ","));
      } else if (!whole.contains(each)) {
        edits.add(new TextEdit(each.start(), each.end(), ""));
      }
    }
    return edits;
  }
}
