package dev.assetbundle.processor.bundle;

import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.convert.SheetFacts;
import dev.assetbundle.processor.diagnostic.BundleProblems;
import dev.assetbundle.processor.incremental.Task;
import java.util.List;

/** Joins the stylesheets of a bundle (Sprockets 4, bundling). */
public final class SheetBundler {

  private SheetBundler() {}

  /**
   * Returns the texts, one after the other. Reports rules that only count at the start.
   *
   * @param isImported whether a module imports them, and no directive joins them
   */
  public static JoinedText join(List<ConvertedFile> files, boolean isImported, Task<?> task) {
    boolean hasRules = false;
    for (ConvertedFile file : files) {
      SheetFacts sheet = file.sheet().orElseThrow();
      sheet.deadImports().forEach(at -> task.report(BundleProblems.deadImport(isImported, at)));
      sheet.deadCharsets().forEach(at -> task.report(BundleProblems.deadCharset(at)));
      if (hasRules) {
        sheet.liveImports().forEach(at -> task.report(BundleProblems.deadImport(isImported, at)));
      }
      hasRules |= sheet.hasRules();
    }
    SheetNamespaces.check(files, task);
    return new JoinedText(
        files.stream()
            .map(file -> new JoinedText.Part(file.text().path(), file.text().mappedText()))
            .toList());
  }
}
