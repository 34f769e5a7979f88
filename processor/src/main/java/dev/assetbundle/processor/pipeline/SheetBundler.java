package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.diagnostic.BundleProblems;
import java.util.List;

/** Joins the stylesheets of a bundle (Sprockets 4, bundling). */
final class SheetBundler {

  private final Node<?> node;

  SheetBundler(Node<?> node) {
    this.node = node;
  }

  /** Returns the texts, one after the other. Reports rules that only count at the start. */
  String join(List<Unit> units) {
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
}
