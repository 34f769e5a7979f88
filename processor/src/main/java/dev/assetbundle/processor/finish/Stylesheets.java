package dev.assetbundle.processor.finish;

import dev.assetbundle.processor.bundle.JoinedText;
import dev.assetbundle.processor.bundle.SheetBundler;
import dev.assetbundle.processor.convert.AssetUrls;
import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.text.TextEdit;
import java.util.List;

/** Joins stylesheets, and completes their URLs. */
final class Stylesheets {

  private Stylesheets() {}

  /**
   * Returns the text of a stylesheet that is published under a logical path.
   *
   * @param isImported whether a module imports its files
   */
  static JoinedText join(
      List<ConvertedFile> units, LogicalPath path, boolean isImported, Task<?> task) {
    // The folder of all assets, seen from the one of this stylesheet.
    String up = "../".repeat(path.depth());
    return SheetBundler.join(units, isImported, task)
        .map(part -> part.edit(TextEdit.replacing(part.text(), AssetUrls.BASE, up)));
  }
}
