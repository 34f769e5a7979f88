package dev.assetbundle.processor.differential;

import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.differential.Verdict.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares what scripts print with what their bundle prints, as it is and minified. */
final class Laboratory {

  /** What a comment with a license has in it, so that it can be looked for. */
  private static final Pattern LICENSE = Pattern.compile("licensed-\\d+");

  private final NodeJs node;

  Laboratory(NodeJs node) {
    this.node = node;
  }

  /** Returns the verdict on each of {@code trials}. */
  List<Verdict> judge(List<Trial> trials) {
    BuiltScripts built = BuiltScripts.of(trials.stream().map(Trial::files).toList());
    List<NodeJs.Run> runs = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      Trial trial = trials.get(i);
      runs.add(new NodeJs.Run(trial.pages(), trial.names()));
      runs.add(new NodeJs.Run(List.of(built.text(i, false)), trial.names()));
      runs.add(new NodeJs.Run(List.of(built.text(i, true)), trial.names()));
    }
    List<String> printed = node.run(runs);
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      verdicts.add(verdict(trials.get(i), built, i, printed.subList(3 * i, 3 * i + 3)));
    }
    return verdicts;
  }

  private static Verdict verdict(Trial trial, BuiltScripts built, int i, List<String> printed) {
    List<String> warnings = new ArrayList<>(built.said(i, Severity.WARNING));
    warnings.addAll(built.said(i, Severity.NOTE));
    String expected = printed.get(0);
    return new Verdict(
        isComparable(trial, expected) ? difference(trial, built, i, printed) : Optional.empty(),
        isComparable(trial, expected),
        warnings);
  }

  // In a page the script after one that throws goes on, and how deep a recursion goes depends on
  // what stands in it.
  private static boolean isComparable(Trial trial, String printed) {
    boolean thrown = printed.startsWith("! ") || printed.contains("\n! ");
    return !(trial.isJoined() && thrown) && !printed.contains("RangeError");
  }

  private static Optional<Difference> difference(
      Trial trial, BuiltScripts built, int i, List<String> printed) {
    String expected = printed.get(0);
    String plain = built.text(i, false);
    String minified = built.text(i, true);
    List<String> errors = built.said(i, Severity.ERROR);
    if (expected.contains("! SyntaxError")) {
      return found("not a program", "", expected, "");
    } else if (!errors.isEmpty()) {
      return found("refused", expected, String.join("\n", errors), "");
    } else if (!printed.get(1).equals(expected)) {
      return found("joined", expected, printed.get(1), plain);
    } else if (!printed.get(2).equals(expected)) {
      return found("minified", expected, printed.get(2), minified);
    }
    String licenses = licenses(String.join("\n", trial.files()));
    return licenses.equals(licenses(minified))
        ? Optional.empty()
        : found("licenses", licenses, licenses(minified), minified);
  }

  private static Optional<Difference> found(
      String kind, String expected, String actual, String published) {
    return Optional.of(new Difference(kind, expected, actual, published));
  }

  private static String licenses(String text) {
    return LICENSE
        .matcher(text)
        .results()
        .map(match -> match.group())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
