package dev.assetbundle.processor.bundle;

import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.convert.SheetFacts;
import dev.assetbundle.processor.diagnostic.BundleProblems;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.text.MappedText;
import java.util.List;

/** Joins the stylesheets of a bundle (Sprockets 4, bundling). */
public final class SheetBundler {

  private final Task<?> task;

  /**
   * Joins stylesheets.
   *
   * @param task receives what is reported
   */
  public SheetBundler(Task<?> task) {
    this.task = task;
  }

  /**
   * Returns the joined texts. Reports rules that have an effect only at the start of a stylesheet.
   */
  public MappedText join(List<ConvertedFile> files) {
    boolean hasRules = false;
    for (ConvertedFile file : files) {
      SheetFacts sheet = file.sheet().orElseThrow();
      sheet.deadImports().forEach(at -> task.report(BundleProblems.deadImport(at)));
      sheet.deadCharsets().forEach(at -> task.report(BundleProblems.deadCharset(at)));
      if (hasRules) {
        sheet.liveImports().forEach(at -> task.report(BundleProblems.deadImport(at)));
      }
      hasRules |= sheet.hasRules();
    }
    return MappedText.concat(files.stream().map(file -> file.text().mappedText()).toList());
  }
}
