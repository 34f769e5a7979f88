package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.diagnostic.BundleProblems;
import dev.assetbundle.processor.model.SourceLocation;
import java.util.List;
import java.util.Optional;

/** Joins the texts of a bundle (Sprockets 4, bundling). */
final class Bundler {

  private final Node<?> node;

  Bundler(Node<?> node) {
    this.node = node;
  }

  /** Joins stylesheets: one after the other. Reports rules that only count at the start. */
  String css(List<Unit> units) {
    StringBuilder bundle = new StringBuilder();
    boolean hasRules = false;
    for (Unit unit : units) {
      bundle.append(unit.text().text());
      SheetFacts sheet = unit.sheet().orElseThrow();
      sheet.deadImports().forEach(at -> node.report(BundleProblems.deadImport(at)));
      sheet.deadCharsets().forEach(at -> node.report(BundleProblems.deadCharset(at)));
      if (hasRules) {
        sheet.liveImports().forEach(at -> node.report(BundleProblems.deadImport(at)));
      }
      hasRules |= sheet.hasRules();
    }
    return bundle.toString();
  }

  /**
   * Joins scripts: a semicolon is put before the final white-space character of each text whose
   * last visible character is none. Unlike in Sprockets, it never lands inside a comment.
   */
  String js(List<Unit> units) {
    reportStrictMode(units);
    StringBuilder bundle = new StringBuilder();
    for (Unit unit : units) {
      append(bundle, unit.text().text());
    }
    return bundle.toString();
  }

  private static void append(StringBuilder bundle, String text) {
    int last = text.length() - 1;
    while (last >= 0 && " \t\n".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    Optional<String> comment =
        last < 0 || text.charAt(last) == ';' ? Optional.empty() : ScriptFacts.afterComment(text);
    if (comment.isPresent()) {
      bundle.append(text).append(comment.get());
    } else if (last < 0 || text.charAt(last) == ';') {
      bundle.append(text);
    } else if (last == text.length() - 1) {
      bundle.append(text).append(';');
    } else {
      int end = text.length() - 1;
      bundle.append(text, 0, end).append(';').append(text, end, text.length());
    }
  }

  // Directives count at the start of a script only, and then for all of it.
  private void reportStrictMode(List<Unit> units) {
    List<Unit> code = units.stream().filter(unit -> unit.script().orElseThrow().hasCode()).toList();
    List<Unit> sloppy =
        code.stream().filter(unit -> unit.script().orElseThrow().strict().isEmpty()).toList();
    if (sloppy.isEmpty() || sloppy.size() == code.size()) {
      return;
    }
    Optional<SourceLocation> first = code.get(0).script().orElseThrow().strict();
    if (first.isPresent()) {
      node.report(
          BundleProblems.strictSpreads(sloppy.get(0).text().source().toString(), first.get()));
    } else {
      code.stream()
          .flatMap(unit -> unit.script().orElseThrow().strict().stream())
          .findFirst()
          .ifPresent(at -> node.report(BundleProblems.strictLost(at)));
    }
  }
}
